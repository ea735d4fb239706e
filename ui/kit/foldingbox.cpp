// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/foldingbox.h"

namespace Watchroom {

FoldingBox::FoldingBox(int charactersBeside, QWidget *parent)
    : QWidget(parent)
    , m_charactersBeside(charactersBeside)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
}

/// The width of the widest part only, so that the box can be made narrow enough to fold.
QSize FoldingBox::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_box->count(); ++i)
        width = std::max(width, m_box->itemAt(i)->minimumSize().width());
    return {width, m_box->minimumSize().height()};
}

void FoldingBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < m_charactersBeside * fontMetrics().averageCharWidth();
    if (narrow == isFolded())
        return;
    m_box->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    updateGeometry();
    Q_EMIT folded(narrow);
}

} // namespace Watchroom
