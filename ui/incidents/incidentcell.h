// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace Watchroom {

/// Draws a cell of the list on one line: the severity with its icon, other columns as elided text.
class IncidentCell : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Padding of a cell's text and width of the severity icon, at 13 px.
    static constexpr int padding = 8, shape = 16;

private:
    void paintShape(QPainter *painter, QRect &place, const QStyleOptionViewItem &option,
                    const QString &severity) const;

    mutable QHash<QString, QPixmap> m_shapes; ///< by severity, size and outline colour
};

} // namespace Watchroom
