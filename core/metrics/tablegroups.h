// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/facttable.h"

#include <unordered_map>

namespace Watchroom {

/// A measure over the incidents of a period, in groups. An incident of several services is in the group of
/// each; without any grouping there is one group, also over nothing. The answer is kept, so that an incident
/// that changes costs its groups alone. Borrows the table.
class TableGroups
{
public:
    TableGroups(Measure which, const FactTable &table, const Period &period, const QList<GroupBy> &by);

    /// Ordered by key. With spans only if asked: nothing but a comparison or a chart needs them.
    std::vector<MeasureGroup> groups(Instant now, bool withSpans = false);

    /// Around each FactTable::put() or remove() of a row that was there: before it and after it. A new row is
    /// only taken.
    void forget(size_t row);
    void take(size_t row);
    /// Begins anew, once the table did.
    void fill();

private:
    struct Cell
    {
        std::vector<uint32_t> codes;
        MeasureSummary counts; ///< only how many of each
        int64_t sum = 0;       ///< of what ended, in ms
        std::vector<int64_t> ended, since;
        std::optional<MeasureGroup> answer; ///< none: not asked since something changed
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
    std::vector<uint64_t> m_rooms, m_strides; ///< of the grid, a dimension a grouping
    std::vector<uint32_t> m_grid;             ///< cells by place; empty: it would be too large
    std::unordered_map<uint64_t, uint32_t> m_sparse;
    std::vector<uint32_t> m_codes; ///< of the row that is looked at
};

} // namespace Watchroom
