// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace Watchroom {

/// A cell of the list on one line: the severity with its shape, everything else as text that is cut with an
/// ellipsis.
class IncidentCell : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Around the text of a cell, and what a severity's shape takes before it: at 13 px.
    static constexpr int padding = 8, shape = 16;

private:
    void paintShape(QPainter *painter, QRect &place, const QStyleOptionViewItem &option,
                    const QString &severity) const;

    mutable QHash<QString, QPixmap> m_shapes; ///< by severity, size and colour of the outline
};

} // namespace Watchroom
