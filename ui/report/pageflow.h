// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/textblock.h"

#include <functional>

namespace Watchroom {

/// Pages filled from top to bottom. What is put on them is kept until all are laid out, because each page
/// says how many there are.
class PageFlow
{
public:
    using Drawing = std::function<void(QPainter &)>;

    /// \a content is where text may stand, the same on each page.
    explicit PageFlow(const QRectF &content)
        : m_content(content)
        , m_y(content.top())
    {
        m_pages.emplace_back();
    }

    qreal left() const { return m_content.left(); }
    qreal width() const { return m_content.width(); }
    qreal pageHeight() const { return m_content.height(); }
    qreal y() const { return m_y; }
    qreal remaining() const { return m_content.bottom() - m_y; }
    bool atTop() const { return m_y <= m_content.top(); }
    int pageCount() const { return int(m_pages.size()); }

    void nextPage();
    /// A new page unless \a height still fits; never leaves an empty one.
    void need(qreal height);
    /// Space between things; none at the top of a page.
    void skip(qreal height);
    void advance(qreal height) { m_y += height; }
    void add(Drawing drawing) { m_pages.back().push_back(std::move(drawing)); }
    /// A horizontal line at the present height.
    void rule(const QColor &color, qreal thickness);
    /// Flows \a block, never leaving fewer than two lines of it alone.
    void text(const std::shared_ptr<const TextBlock> &block);

    void drawPage(int page, QPainter &painter) const;

private:
    QRectF m_content;
    qreal m_y;
    std::vector<std::vector<Drawing>> m_pages;
};

} // namespace Watchroom
