// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

#include <QStyledItemDelegate>

namespace Watchroom {

/// Draws a row of the board: two lines per column, a bar at the leading edge if something is overdue, and one
/// button for the next action.
class BoardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    enum class Action { Open, PostUpdate, Level };
    /// The action of the row's button.
    static Action actionOf(const BoardRow &row);
    /// The width of the widest action button.
    static int actionWidth(const QFont &font);

Q_SIGNALS:
    void triggered(const QString &name, Watchroom::BoardDelegate::Action action);

private:
    void paintIncident(QPainter *painter, const QRect &place, const BoardRow &row,
                       const QStyleOptionViewItem &option) const;
    void paintDue(QPainter *painter, const QRect &place, const BoardRow &row, Instant now,
                  const QStyleOptionViewItem &option) const;
    void paintAction(QPainter *painter, const QRect &place, const BoardRow &row,
                     const QStyleOptionViewItem &option) const;
};

} // namespace Watchroom
