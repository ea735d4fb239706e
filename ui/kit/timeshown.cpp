// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/timeshown.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::TimeShown)
};
} // namespace

QString clockShown(const Moment &moment, const QTimeZone &zone)
{
    if (moment.isCivil())
        return toIso(moment);
    return toDateTime(moment.at, zone).toString(QStringLiteral("HH:mm"));
}

QString utcShown(const Moment &moment)
{
    return moment.isCivil() ? toIso(moment)
                            : Words::tr("%1 UTC", "a time of day").arg(clockShown(moment, QTimeZone::utc()));
}

QDate dayOf(const Moment &moment, const QTimeZone &zone)
{
    return toDateTime(moment.at, moment.isCivil() ? QTimeZone::utc() : zone).date();
}

QString dayShown(const QDate &day, const QDate &today, const QLocale &locale)
{
    return locale.toString(day,
                           day.year() == today.year()
                               ? Words::tr("dddd d MMMM", "format of a day within this year")
                               : Words::tr("dddd d MMMM yyyy", "format of a day in another year"));
}

QString placeOf(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id())
        .section(QLatin1Char('/'), -1)
        .replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace Watchroom
