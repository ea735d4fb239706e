// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QString>

namespace Watchroom {

/// Text from outside as it may be laid out: no controls and none of the marks that turn the direction of what
/// stands around them, at most 16 combining marks on a letter, a line break after 1,000 characters without a
/// space (a megabyte without one takes seconds to lay out), no half surrogates.
QString printable(const QString &text);
/// The same on one line, cut to \a limit characters with an ellipsis.
QString printableLine(const QString &text, int limit);

/// Times as a report tells them: of the day \a base without a date, others with one.
class ReportTimes
{
public:
    ReportTimes(const QTimeZone &zone, const QDate &base)
        : m_zone(zone)
        , m_base(base)
    {
    }
    /// False where local time is UTC and needs no column of its own.
    bool hasLocal() const;
    QString zoneName() const { return QString::fromUtf8(m_zone.id()); }
    QString utc(const Moment &moment) const;   ///< "09:12", "17 June, 09:12", "May 2013"
    QString local(const Moment &moment) const; ///< the same in the zone; empty for a civil date
    QString clock(const Moment &moment) const; ///< "09:12" only, under a heading of the day
    QString localClock(const Moment &moment) const;
    QString day(const Moment &moment) const; ///< "Tuesday 16 June 2026"
    QString base() const;                    ///< "16 June 2026"

private:
    QString told(const QDateTime &time) const;
    QTimeZone m_zone;
    QDate m_base;
};

/// "3 d", "8 h", "2 h 04", "48 min": as durationText, without a second part that is none.
QString lengthText(std::chrono::milliseconds length);

QDate utcDate(Instant instant);
/// "16 June 2026, 14:03 UTC"
QString longUtc(Instant instant);

} // namespace Watchroom
