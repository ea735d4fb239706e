// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentsmodel.h"

#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>

namespace Watchroom {

QVariant IncidentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IncidentRow &incident = row(index).incident;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString declared = incident.declaredAt
            ? toIso(Moment::cut(incident.declaredAt->at, Precision::Day))
            : tr("not dated", "an incident without a time");
        return tr("%1   %2   %3   (%4, %5)", "severity, name, title, state and day of an incident")
            .arg(severityWord({incident.severity}), incident.name, isolated(incident.title), incident.state,
                 declared);
    }
    case Qt::DecorationRole:
        return severityIcon({incident.severity}, 16, tokens(QApplication::palette()).text);
    case NameRole:
        return incident.name;
    case SeverityRole:
        return incident.severity;
    default:
        return {};
    }
}

} // namespace Watchroom
