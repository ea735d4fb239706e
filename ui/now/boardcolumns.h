// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measure.h"

#include <QRect>

namespace Watchroom {

/// Where the columns of the board lie in a row, already mirrored for right-to-left.
struct BoardColumns
{
    QRect severity, incident, state, lead, due, action; ///< empty where there is no room
    static BoardColumns in(const QRect &row, const Measure &measure, Qt::LayoutDirection direction);
};

/// The head of the board: names its columns.
class BoardHead : public QWidget
{
    Q_OBJECT
public:
    explicit BoardHead(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Watchroom
