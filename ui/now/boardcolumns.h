// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

namespace Watchroom {

/// The rectangles of the board's columns in a row, mirrored for right-to-left layouts.
struct BoardColumns
{
    QRect severity, incident, state, lead, due, action; ///< empty if it does not fit
    static BoardColumns in(const QRect &row, const QFont &font, Qt::LayoutDirection direction);
};

/// The header of the board, aligned with the rows of \a list.
class BoardHead : public QWidget
{
    Q_OBJECT
public:
    BoardHead(QAbstractScrollArea *list, QWidget *parent);
    QSize sizeHint() const override;
    /// The columns of the header.
    BoardColumns columns() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_rows;
};

} // namespace Watchroom
