// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/boardmodel.h"

#include "kit/severitymark.h"
#include "kit/widgets.h"
#include "overview/duewords.h"

namespace Watchroom {

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardRow &incident = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return incident.title;
    case Qt::ToolTipRole: // full text of elided columns, as HTML so that it is not guessed
        return QStringLiteral("<p>%1</p>")
            .arg(data(index, Qt::AccessibleTextRole).toString().toHtmlEscaped());
    case Qt::AccessibleTextRole: {
        const DueWords due = dueWords(incident, now());
        const QString line = due.line.endsWith(QLatin1Char('.')) ? due.line.chopped(1) : due.line;
        return tr("%1 %2, severity %3, %4, led by %5. %6. %7")
            .arg(incident.name, isolated(incident.title), severityWord(incident.severity), incident.stateName,
                 incident.lead.isEmpty() ? tr("nobody", "who leads") : incident.lead, line, due.context);
    }
    case NameRole:
        return incident.name;
    case SeverityRole:
        return incident.severity.value;
    default:
        return {};
    }
}

} // namespace Watchroom
