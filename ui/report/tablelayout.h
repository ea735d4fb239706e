// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pageflow.h"
#include "reporting/report.h"

namespace Watchroom {

/// Lays out a table over pages: the header is repeated on each page, a row is not split if it fits on one
/// page, and a heading row stays with the row after it.
class TableLayout
{
public:
    TableLayout(const ReportTable &table, const ReportStyle &style, qreal width);

    /// The height that must be free below a section's title for the table to start there.
    qreal startHeight() const;
    /// Places all rows and keeps \a footHeight free below the last one.
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
        qreal height = 0;           ///< including padding
        bool heading = false;
    };
    Row makeRow(const ReportRow &row) const;
    Row makeHead() const;
    std::shared_ptr<const TextBlock> block(const ReportText &text, qreal width, bool head) const;
    void placeWhole(PageFlow &flow, const Row &row, const QColor &rule, qreal thickness) const;
    void placeSplit(PageFlow &flow, const Row &row, const Row *heading) const;
    void placeHead(PageFlow &flow) const;
    /// Starts a new page with the header, and \a heading again if given.
    void nextPage(PageFlow &flow, const Row *heading) const;

    const ReportTable &m_table;
    const ReportStyle &m_style;
    qreal m_width;
    std::vector<qreal> m_lefts, m_widths;
    Row m_head;
    std::vector<Row> m_rows;
};

} // namespace Watchroom
