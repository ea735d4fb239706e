// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tablelayout.h"

#include <QPainter>

namespace Watchroom {

namespace {
constexpr qreal gutter = 9 * pt;
constexpr qreal padding = 4 * pt;
constexpr qreal hairline = 0.6 * pt;
} // namespace

TableLayout::TableLayout(const ReportTable &table, const ReportStyle &style, qreal width)
    : m_table(table)
    , m_style(style)
    , m_width(width)
{
    qreal left = 0;
    int shares = 0;
    for (const ReportColumn &column : table.columns)
        shares += column.share;
    for (const ReportColumn &column : table.columns) {
        const qreal share = width * column.share / std::max(shares, 1);
        const bool last = &column == &table.columns.last();
        m_lefts.push_back(left);
        m_widths.push_back(last ? share : share - gutter);
        left += share;
    }
    m_head = makeHead();
    m_rows.reserve(size_t(table.rows.size()));
    for (const ReportRow &row : table.rows)
        m_rows.push_back(makeRow(row));
}

std::shared_ptr<const TextBlock> TableLayout::block(const ReportText &text, qreal width, bool head) const
{
    const ReportFont which = head         ? ReportFont::Head
        : text.tone == ReportTone::Strong ? ReportFont::TableStrong
                                          : ReportFont::Table;
    QFont font = m_style.font(which);
    font.setStrikeOut(text.tone == ReportTone::Struck);
    const bool muted = head || text.tone == ReportTone::Muted || text.tone == ReportTone::Struck;
    return std::make_shared<TextBlock>(text.text, font, muted ? m_style.muted : m_style.text,
                                       m_style.lineHeight(which), width);
}

TableLayout::Row TableLayout::makeHead() const
{
    Row head;
    head.below = 3.5 * pt;
    for (int i = 0; i < m_table.columns.size(); ++i) {
        Cell cell{m_lefts[size_t(i)],
                  {block({m_table.columns[i].title, ReportTone::Muted}, m_widths[size_t(i)], true)},
                  0};
        cell.height = cell.blocks.front()->height();
        head.height = std::max(head.height, cell.height);
        head.cells.push_back(std::move(cell));
    }
    head.height += head.above + head.below;
    return head;
}

TableLayout::Row TableLayout::makeRow(const ReportRow &row) const
{
    Row made;
    made.heading = row.heading;
    made.above = row.heading ? 10 * pt : padding;
    made.below = padding;
    for (int i = 0; i < row.cells.size() && i < m_table.columns.size(); ++i) {
        Cell cell{m_lefts[size_t(i)], {}, 0};
        for (const ReportText &text : row.cells[i]) {
            if (text.text.isEmpty())
                continue;
            cell.blocks.push_back(block(text, row.heading ? m_width : m_widths[size_t(i)], false));
            cell.height += cell.blocks.back()->height();
        }
        made.height = std::max(made.height, cell.height);
        made.cells.push_back(std::move(cell));
    }
    made.height += made.above + made.below;
    return made;
}

qreal TableLayout::startHeight() const
{
    qreal height = m_head.height;
    int content = 0; // two rows, or all if there are fewer
    for (const Row &row : m_rows) {
        height += std::min(row.height, 60 * pt);
        content += row.heading ? 0 : 1;
        if (content == 2)
            break;
    }
    return height;
}

void TableLayout::placeWhole(PageFlow &flow, const Row &row, const QColor &rule, qreal thickness) const
{
    for (const Cell &cell : row.cells) {
        qreal y = flow.y() + row.above;
        for (const auto &each : cell.blocks) {
            const QPointF at(flow.left() + cell.left, y);
            flow.add([each, at](QPainter &painter) {
                for (int i = 0; i < each->lineCount(); ++i)
                    each->draw(painter, at + QPointF(0, i * each->lineHeight()), i);
            });
            y += each->height();
        }
    }
    flow.advance(row.height);
    flow.rule(rule, thickness);
}

void TableLayout::placeHead(PageFlow &flow) const
{
    placeWhole(flow, m_head, m_style.border, 0.8 * pt);
}

void TableLayout::nextPage(PageFlow &flow, const Row *heading) const
{
    flow.nextPage();
    placeHead(flow);
    if (!heading)
        return;
    Row again = *heading;
    again.height -= again.above - padding;
    again.above = padding;
    placeWhole(flow, again, m_style.line, hairline);
}

/// Splits a row that is higher than the rest of a page: each cell continues on the next page.
void TableLayout::placeSplit(PageFlow &flow, const Row &row, const Row *heading) const
{
    struct Place
    {
        size_t block = 0;
        int line = 0;
    };
    std::vector<Place> places(row.cells.size());
    const auto isDone = [&](size_t i) { return places[i].block >= row.cells[i].blocks.size(); };
    for (;;) {
        const qreal top = flow.y() + row.above;
        const qreal room = flow.remaining() - row.above - row.below;
        qreal used = 0;
        bool done = true;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            qreal y = 0;
            while (!isDone(i)) {
                const auto &each = row.cells[i].blocks[places[i].block];
                if (y + each->lineHeight() > room && y > 0)
                    break;
                const QPointF at(flow.left() + row.cells[i].left, top + y);
                flow.add(
                    [each, at, line = places[i].line](QPainter &painter) { each->draw(painter, at, line); });
                y += each->lineHeight();
                if (++places[i].line == each->lineCount())
                    places[i] = {places[i].block + 1, 0};
            }
            used = std::max(used, y);
            done = done && isDone(i);
        }
        flow.advance(row.above + used + row.below);
        flow.rule(m_style.line, hairline);
        if (done)
            return;
        nextPage(flow, heading);
    }
}

void TableLayout::place(PageFlow &flow, qreal footHeight) const
{
    placeHead(flow);
    const Row *heading = nullptr;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool last = i + 1 == m_rows.size();
        if (row.heading)
            heading = nullptr; // not repeated above the new heading
        qreal wanted = row.height + (last ? footHeight : 0);
        if (row.heading && !last)
            wanted += std::min(m_rows[i + 1].height, 40 * pt);
        if (wanted <= flow.remaining()) {
            placeWhole(flow, row, m_style.line, hairline);
        } else if (wanted <= flow.pageHeight() * 0.5) {
            nextPage(flow, heading);
            placeWhole(flow, row, m_style.line, hairline);
        } else {
            if (flow.remaining() < 60 * pt)
                nextPage(flow, heading);
            placeSplit(flow, row, heading);
        }
        if (row.heading)
            heading = &row;
    }
}

} // namespace Watchroom
