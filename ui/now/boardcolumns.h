// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

namespace Watchroom {

/// Where the columns of the board lie in a row, already mirrored for right-to-left.
struct BoardColumns
{
    QRect severity, incident, state, lead, due, action; ///< empty where there is no room
    static BoardColumns in(const QRect &row, const QFont &font, Qt::LayoutDirection direction);
};

/// The head of the board: names the columns that the rows of \a list have.
class BoardHead : public QWidget
{
    Q_OBJECT
public:
    BoardHead(QAbstractScrollArea *list, QWidget *parent);
    QSize sizeHint() const override;
    /// Where it names them.
    BoardColumns columns() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_rows;
};

} // namespace Watchroom
