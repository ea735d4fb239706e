// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pageflow.h"
#include "reporting/report.h"

namespace Watchroom {

/// Lays a table out over pages: its head comes again on each, a row is kept whole where it fits, a heading
/// row stays with the row after it.
class TableLayout
{
public:
    TableLayout(const ReportTable &table, const ReportStyle &style, qreal width);

    /// So much must fit under a section's title for the table to begin there.
    qreal startHeight() const;
    /// Places all rows; \a footHeight is kept free below the last one.
    void place(PageFlow &flow, qreal footHeight) const;

private:
    struct Cell
    {
        qreal left = 0;
        std::vector<std::shared_ptr<const TextBlock>> blocks;
        qreal height = 0;
    };
    struct Row
    {
        std::vector<Cell> cells;
        qreal above = 0, below = 0; ///< padding
        qreal height = 0;           ///< with padding
        bool heading = false;
    };
    Row makeRow(const ReportRow &row) const;
    Row makeHead() const;
    std::shared_ptr<const TextBlock> block(const ReportText &text, qreal width, bool head) const;
    void placeWhole(PageFlow &flow, const Row &row, const QColor &rule, qreal thickness) const;
    void placeSplit(PageFlow &flow, const Row &row, const Row *heading) const;
    void placeHead(PageFlow &flow) const;
    /// A new page with the head and \a heading again, if there is one.
    void nextPage(PageFlow &flow, const Row *heading) const;

    const ReportTable &m_table;
    const ReportStyle &m_style;
    qreal m_width;
    std::vector<qreal> m_lefts, m_widths;
    Row m_head;
    std::vector<Row> m_rows;
};

} // namespace Watchroom
