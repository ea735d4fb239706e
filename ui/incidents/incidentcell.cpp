// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentcell.h"

#include "incidents/incidentsmodel.h"
#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"

namespace Watchroom {

void IncidentCell::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens &t = tokens(option->palette);
    option->textElideMode = Qt::ElideRight;
    option->palette.setColor(QPalette::HighlightedText, t.text);
    if (!index.data(IncidentsModel::LoadedRole).toBool())
        option->palette.setColor(QPalette::Text, t.muted);
    if (index.column() != IncidentsModel::Severity)
        return;
    const QString severity = index.data(IncidentsModel::SeverityRole).toString();
    if (severity.isEmpty())
        return;
    const int size = Measure(option->font)(16);
    QIcon &shape = m_shapes[severity + t.text.name() + QString::number(size)];
    if (shape.isNull())
        shape = severityIcon({severity}, size, t.text);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(size, size);
    option->icon = shape;
}

} // namespace Watchroom
