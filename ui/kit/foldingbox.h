// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Parts beside each other, or below each other where a line would hold fewer than so many characters: a
/// small window and a large text fold alike.
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
