// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/farclocks.h"

namespace Watchroom {

QStringList farClocks(const IncidentRecord &incident)
{
    const Moment declared = incident.clock(QStringLiteral("declared_at")).value_or(incident.created);
    const QDateTime earliest = toDateTime(declared.at, QTimeZone::utc()).addYears(-1);
    const QDateTime latest = toDateTime(declared.last(), QTimeZone::utc()).addYears(1);
    QStringList far;
    for (auto it = incident.clocks.constBegin(); it != incident.clocks.constEnd(); ++it) {
        if (toDateTime(it->last(), QTimeZone::utc()) < earliest
            || toDateTime(it->at, QTimeZone::utc()) > latest)
            far.append(it.key());
    }
    return far;
}

} // namespace Watchroom
