// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/boardcolumns.h"

#include "kit/measure.h"
#include "kit/tokens.h"
#include "now/boarddelegate.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace Watchroom {

BoardColumns BoardColumns::in(const QRect &row, const QFont &font, Qt::LayoutDirection direction)
{
    const Measure measure(font);
    const bool wide = row.width() >= measure(1000), narrow = row.width() < measure(820);
    const int padding = measure(16), gap = measure(8);
    const int severity = measure(136), lead = wide ? measure(104) : 0;
    const int state = narrow ? 0 : measure(wide ? 168 : 140);
    const int due = measure(wide ? 276 : 236), action = narrow ? 0 : BoardDelegate::actionWidth(font) + gap;
    const int incident
        = std::max(measure(160), row.width() - 2 * padding - severity - state - lead - due - action);
    int left = row.left() + padding;
    const auto next = [&](int width) {
        const QRect column(left, row.top(), std::max(0, width - gap), row.height());
        left += width;
        return QStyle::visualRect(direction, row, column);
    };
    BoardColumns columns;
    columns.severity = next(severity);
    columns.incident = next(incident);
    columns.state = state > 0 ? next(state) : QRect();
    columns.lead = lead > 0 ? next(lead) : QRect();
    columns.due = next(due);
    columns.action = action > 0 ? next(action) : QRect();
    return columns;
}

BoardHead::BoardHead(QAbstractScrollArea *list, QWidget *parent)
    : QWidget(parent)
    , m_rows(list->viewport())
{
    m_rows->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Columns of the board"));
}

QSize BoardHead::sizeHint() const
{
    return {100, Measure(this)(28)};
}

/// Follows the width of the rows, which shrinks while the list has a scroll bar.
bool BoardHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        update();
    return QWidget::eventFilter(watched, event);
}

BoardColumns BoardHead::columns() const
{
    const QRect row(m_rows->mapTo(window(), QPoint()).x() - mapTo(window(), QPoint()).x(), 0, m_rows->width(),
                    height());
    return BoardColumns::in(row, font(), layoutDirection());
}

void BoardHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    painter.fillRect(rect(), t.pane);
    painter.setPen(t.line);
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.setPen(t.muted);
    painter.setFont(typeOf(font(), Type::Caption));
    const BoardColumns columns = this->columns();
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    painter.drawText(columns.severity, flags, tr("Severity"));
    painter.drawText(columns.incident, flags, tr("Incident"));
    painter.drawText(columns.state, flags, tr("State"));
    painter.drawText(columns.lead, flags, tr("Lead"));
    painter.drawText(columns.due, flags, tr("Next action due"));
}

} // namespace Watchroom
