// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Watchroom {

/// A form in which a source writes its times: "d/M/yyyy HH:mm". d, M, H, m and s take one or two digits, dd,
/// MM, HH, mm and ss exactly two, yyyy four; "iso" is ISO 8601. Everything else stands for itself. The finest
/// part is the precision. Made once, used for every row: QDateTime's own reading takes longer than all else.
class TimePattern
{
public:
    /// None if \a pattern has no year, or another letter.
    static std::optional<TimePattern> make(const QString &pattern);
    /// None if \a text is not of this form or there is no such time in \a zone (daylight saving).
    std::optional<Moment> read(const QString &text, const QTimeZone &zone) const;

private:
    struct Part
    {
        char letter = 0; ///< 0: the character itself
        int least = 1, most = 1;
        QChar literal;
    };
    QList<Part> m_parts;
    Precision m_precision = Precision::Year;
    bool m_iso = false;
};

} // namespace Watchroom
