// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentcell.h"

#include "incidents/incidentsmodel.h"
#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"

#include <QPainter>

namespace Watchroom {

void IncidentCell::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    QRect place = option.rect.adjusted(measure(padding), 0, -measure(padding), 0);
    if (index.column() == IncidentsModel::Severity)
        paintShape(painter, place, option, index.data(IncidentsModel::SeverityRole).toString());
    painter->setFont(option.font);
    painter->setPen(index.data(IncidentsModel::LoadedRole).toBool() ? t.text : t.muted);
    const auto alignment
        = QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    painter->drawText(place, int(alignment) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void IncidentCell::paintShape(QPainter *painter, QRect &place, const QStyleOptionViewItem &option,
                              const QString &severity) const
{
    if (severity.isEmpty())
        return;
    const Measure measure(option.font);
    const Tokens &t = tokens(option.palette);
    const int size = measure(shape);
    const double ratio = painter->device()->devicePixelRatioF();
    QPixmap &drawn = m_shapes[severity + t.text.name() + QString::number(size * ratio)];
    if (drawn.isNull())
        drawn = severityIcon({severity}, size, t.text).pixmap(QSize(size, size), ratio);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int left = mirrored ? place.right() + 1 - size : place.left();
    painter->drawPixmap(QRect(left, place.top() + (place.height() - size) / 2, size, size), drawn);
    if (mirrored)
        place.setRight(left - measure(padding) / 2);
    else
        place.setLeft(left + size + measure(padding) / 2);
}

} // namespace Watchroom
