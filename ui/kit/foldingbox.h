// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Arranges its parts side by side, or stacked if a line would hold fewer than the given number of
/// characters. A small window and large text therefore behave alike.
class FoldingBox : public QWidget
{
    Q_OBJECT
public:
    FoldingBox(int charactersBeside, QWidget *parent);
    QBoxLayout *box() const { return m_box; }
    bool isFolded() const { return m_box->direction() == QBoxLayout::TopToBottom; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void folded(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_charactersBeside;
    QBoxLayout *m_box;
};

} // namespace Watchroom
