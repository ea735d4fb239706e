// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/facttable.h"

#include <unordered_map>

namespace Watchroom {

/// A measure over the incidents of a period, in groups. An incident with several services is in the group of
/// each. Without grouping there is exactly one group, even if it is empty. Results are cached, so that a
/// changed incident only costs its own groups. The table must outlive this object.
class TableGroups
{
public:
    TableGroups(Measure which, const FactTable &table, const Period &period, const QList<GroupBy> &by);

    /// Sorted by key. Spans are included only on request, for comparisons and charts.
    std::vector<MeasureGroup> groups(Instant now, bool withSpans = false);

    /// Call forget() before FactTable::put() or remove() of an existing row, and take() after it. For a new
    /// row call only take().
    void forget(size_t row);
    void take(size_t row);
    /// Rebuilds everything, after the table was rebuilt.
    void fill();

private:
    struct Cell
    {
        std::vector<uint32_t> codes;
        MeasureSummary counts; ///< counts only
        int64_t sum = 0;       ///< of finished spans, in ms
        std::vector<int64_t> ended, since;
        std::optional<MeasureGroup> answer; ///< none: not computed since the last change
        Instant answeredAt{};
    };
    static constexpr uint32_t none = ~0U;

    void setUpGrid();
    uint32_t cellAt(const std::vector<uint32_t> &codes);
    template<typename Use>
    void eachCell(size_t row, const Use &use);
    static void count(Cell &cell, const FactTable::Column &column, size_t row, int by);
    MeasureGroup summarise(const Cell &cell, Instant now, bool withSpans) const;

    Measure m_which;
    const FactTable &m_table;
    Period m_period;
    QList<GroupBy> m_by;
    std::vector<Cell> m_cells;
    std::vector<uint64_t> m_rooms, m_strides; ///< of the grid, one dimension per grouping
    std::vector<uint32_t> m_grid;             ///< cell indexes; empty if the grid would be too large
    std::unordered_map<uint64_t, uint32_t> m_sparse;
    std::vector<uint32_t> m_codes; ///< of the current row
};

} // namespace Watchroom
