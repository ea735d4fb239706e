// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Watchroom {

class FoundModel;

/// Draws a search result in two lines: the incident and place, then the text with the matches in bold.
class FoundDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FoundDelegate(const FoundModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const FoundModel *m_model;
};

} // namespace Watchroom
