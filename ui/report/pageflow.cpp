// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pageflow.h"

#include <QPainter>

namespace Watchroom {

void PageFlow::nextPage()
{
    m_pages.emplace_back();
    m_y = m_content.top();
}

void PageFlow::need(qreal height)
{
    if (!atTop() && height > remaining())
        nextPage();
}

void PageFlow::skip(qreal height)
{
    if (!atTop())
        m_y += height;
}

void PageFlow::rule(const QColor &color, qreal thickness)
{
    const QRectF line(left(), m_y - thickness / 2, width(), thickness);
    add([line, color](QPainter &painter) { painter.fillRect(line, color); });
}

void PageFlow::text(const std::shared_ptr<const TextBlock> &block)
{
    const int count = block->lineCount();
    int first = 0;
    while (first < count) {
        int fits = int(remaining() / block->lineHeight());
        const int left_ = count - first;
        if (fits < left_) {
            fits = std::min(fits, left_ - 2); // leaves at least two lines for the next page
            if (fits < 2 && !atTop()) {
                nextPage();
                continue;
            }
        }
        fits = std::clamp(fits, 1, left_);
        const QPointF at(left(), m_y);
        add([block, at, first, fits](QPainter &painter) {
            for (int i = 0; i < fits; ++i)
                block->draw(painter, at + QPointF(0, i * block->lineHeight()), first + i);
        });
        m_y += fits * block->lineHeight();
        first += fits;
        if (first < count)
            nextPage();
    }
}

void PageFlow::drawPage(int page, QPainter &painter) const
{
    for (const Drawing &drawing : m_pages[size_t(page)])
        drawing(painter);
}

} // namespace Watchroom
