// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Duration)
};
} // namespace

QString durationText(std::chrono::seconds length)
{
    const qint64 seconds = std::abs(length.count());
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(seconds);
    if (minutes < 60)
        return Words::tr("%1 min", "minutes").arg(minutes);
    if (hours < 24)
        return Words::tr("%1 h %2", "hours and minutes")
            .arg(hours)
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return Words::tr("%1 d %2 h", "days and hours").arg(hours / 24).arg(hours % 24);
}

QString clockText(std::chrono::seconds length)
{
    const qint64 seconds = std::abs(length.count());
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail) : tail;
}

} // namespace Watchroom
