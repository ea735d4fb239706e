// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/textblock.h"

#include <functional>

namespace Watchroom {

/// Fills pages from top to bottom. Content is stored until all pages are laid out, because each page shows
/// the total.
class PageFlow
{
public:
    using Drawing = std::function<void(QPainter &)>;

    /// \a content is the text area, the same on each page.
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
    /// Starts a new page unless \a height fits. Never leaves an empty page.
    void need(qreal height);
    /// Adds vertical space, except at the top of a page.
    void skip(qreal height);
    void advance(qreal height) { m_y += height; }
    void add(Drawing drawing) { m_pages.back().push_back(std::move(drawing)); }
    /// Draws a horizontal line at the current position.
    void rule(const QColor &color, qreal thickness);
    /// Places \a block, split across pages if needed, with at least two lines on each.
    void text(const std::shared_ptr<const TextBlock> &block);

    void drawPage(int page, QPainter &painter) const;

private:
    QRectF m_content;
    qreal m_y;
    std::vector<std::vector<Drawing>> m_pages;
};

} // namespace Watchroom
