// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/tablegroups.h"

#include "metrics/orderedspans.h"

#include <algorithm>

namespace Watchroom {

using Counts = FactTable::Counts;

namespace {
/// Above this number of cells only non-empty ones are stored.
constexpr uint64_t largestGrid = 2'000'000;
/// Number of new values that the grid can take before it is rebuilt.
constexpr uint64_t spare = 8;

void insertSorted(std::vector<int64_t> &sorted, int64_t value)
{
    sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), value), value);
}

void removeSorted(std::vector<int64_t> &sorted, int64_t value)
{
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (found != sorted.end() && *found == value)
        sorted.erase(found);
}
} // namespace

TableGroups::TableGroups(Measure which, const FactTable &table, const Period &period,
                         const QList<GroupBy> &by)
    : m_which(which)
    , m_table(table)
    , m_period(period)
    , m_by(by)
    , m_codes(size_t(by.size()))
{
    fill();
}

void TableGroups::fill()
{
    m_cells.clear();
    m_sparse.clear();
    setUpGrid();
    if (m_by.isEmpty())
        cellAt({});
    const FactTable::Column &column = m_table.ordered(m_which);
    // Durations are added to their cells in sorted order, so that cells need no sorting. If a row is in one
    // cell only, the cell is stored, because looking up its values again would be slow.
    const bool isSingle = !m_by.contains(GroupBy::Service);
    std::vector<uint32_t> cellOf(isSingle ? m_table.size() : 0, none);
    for (size_t row = 0; row < m_table.size(); ++row) {
        if (column.counts[row] == Counts::Gone || !m_table.isIn(m_period, row))
            continue;
        eachCell(row, [&](uint32_t at) {
            count(m_cells[at], column, row, 1);
            if (isSingle)
                cellOf[row] = at;
        });
    }
    for (Cell &cell : m_cells) {
        cell.ended.reserve(size_t(cell.counts.computed));
        std::sort(cell.since.begin(), cell.since.end());
    }
    for (const uint32_t row : column.order) {
        if (!isSingle && m_table.isIn(m_period, row))
            eachCell(row, [&](uint32_t at) { m_cells[at].ended.push_back(column.ms[row]); });
        else if (isSingle && cellOf[row] != none)
            m_cells[cellOf[row]].ended.push_back(column.ms[row]);
    }
}

void TableGroups::setUpGrid()
{
    m_rooms.clear();
    m_strides.clear();
    uint64_t size = 1;
    for (const GroupBy by : std::as_const(m_by)) {
        m_rooms.push_back(uint64_t(m_table.words(by).size()) + spare);
        m_strides.push_back(size);
        size *= m_rooms.back();
    }
    m_grid.clear();
    if (size <= largestGrid)
        m_grid.assign(size, none);
}

uint32_t TableGroups::cellAt(const std::vector<uint32_t> &codes)
{
    uint64_t place = 0;
    for (size_t i = 0; i < codes.size(); ++i)
        place += codes[i] * m_strides[i];
    uint32_t &at = m_grid.empty() ? m_sparse.try_emplace(place, none).first->second : m_grid[place];
    if (at == none) {
        at = uint32_t(m_cells.size());
        m_cells.emplace_back();
        m_cells.back().codes = codes;
    }
    return at;
}

template<typename Use>
void TableGroups::eachCell(size_t row, const Use &use)
{
    qsizetype services = -1;
    for (qsizetype i = 0; i < m_by.size(); ++i) {
        m_codes[size_t(i)] = m_table.codes(m_by[i])[row];
        if (m_by[i] == GroupBy::Service)
            services = i;
    }
    if (services < 0) {
        use(cellAt(m_codes));
        return;
    }
    for (const uint32_t service : m_table.serviceSets()[m_codes[size_t(services)]]) {
        m_codes[size_t(services)] = service;
        use(cellAt(m_codes));
    }
}

void TableGroups::count(Cell &cell, const FactTable::Column &column, size_t row, int by)
{
    MeasureSummary &counts = cell.counts;
    switch (column.counts[row]) {
    case Counts::Computed:
        counts.computed += by;
        cell.sum += by * column.ms[row];
        break;
    case Counts::OpenSince:
        counts.open += by;
        if (by > 0)
            cell.since.push_back(column.ms[row]);
        break;
    case Counts::Open:
        counts.open += by;
        break;
    case Counts::Missing:
        counts.missing += by;
        break;
    case Counts::Imprecise:
        counts.imprecise += by;
        break;
    case Counts::Excluded:
        counts.excluded += by;
        break;
    case Counts::Gone:
        break;
    }
}

void TableGroups::forget(size_t row)
{
    const FactTable::Column &column = m_table.column(m_which);
    if (column.counts[row] == Counts::Gone || !m_table.isIn(m_period, row))
        return;
    eachCell(row, [&](uint32_t at) {
        Cell &cell = m_cells[at];
        count(cell, column, row, -1);
        if (column.counts[row] == Counts::Computed)
            removeSorted(cell.ended, column.ms[row]);
        else if (column.counts[row] == Counts::OpenSince)
            removeSorted(cell.since, column.ms[row]);
        cell.answer.reset();
    });
}

void TableGroups::take(size_t row)
{
    for (size_t i = 0; i < m_rooms.size(); ++i) {
        if (uint64_t(m_table.words(m_by[qsizetype(i)]).size()) > m_rooms[i]) {
            fill(); // rebuilds with a larger grid, including this row
            return;
        }
    }
    const FactTable::Column &column = m_table.column(m_which);
    if (column.counts[row] == Counts::Gone || !m_table.isIn(m_period, row))
        return;
    eachCell(row, [&](uint32_t at) {
        Cell &cell = m_cells[at];
        if (column.counts[row] == Counts::OpenSince) {
            ++cell.counts.open;
            insertSorted(cell.since, column.ms[row]);
        } else {
            count(cell, column, row, 1);
        }
        if (column.counts[row] == Counts::Computed)
            insertSorted(cell.ended, column.ms[row]);
        cell.answer.reset();
    });
}

MeasureGroup TableGroups::summarise(const Cell &cell, Instant now, bool withSpans) const
{
    MeasureGroup group;
    for (size_t i = 0; i < cell.codes.size(); ++i)
        group.key.append(m_table.words(m_by[qsizetype(i)])[qsizetype(cell.codes[i])]);
    group.summary = cell.counts;
    MeasureSummary &summary = group.summary;
    std::vector<int64_t> running; // the latest start has the shortest duration so far
    for (auto since = cell.since.rbegin(); since != cell.since.rend(); ++since)
        running.push_back(std::max<int64_t>(0, toMs(now) - *since));
    if (withSpans) {
        for (const int64_t ms : cell.ended)
            group.spans.push_back({double(ms) / 1000, true});
        for (const int64_t ms : running)
            group.spans.push_back({double(ms) / 1000, false});
        sortSpans(group.spans);
    }
    if (summary.computed == 0)
        return group;
    summary.mean = meanSeconds(cell.sum, summary.computed);
    const OrderedSpans spans(cell.ended, running);
    summary.median = spans.quantile(0.5);
    if (summary.computed < fewest) {
        for (const int64_t ms : cell.ended)
            summary.values.push_back(double(ms) / 1000);
        return group;
    }
    summary.p75 = spans.quantile(0.75);
    summary.p90 = spans.quantile(0.9);
    summary.p95 = spans.quantile(0.95);
    const SurvivalCurve::Interval interval = spans.medianInterval();
    summary.low = interval.low;
    summary.high = interval.high;
    return group;
}

std::vector<MeasureGroup> TableGroups::groups(Instant now, bool withSpans)
{
    std::vector<MeasureGroup> all;
    all.reserve(m_cells.size());
    for (Cell &cell : m_cells) {
        if (cell.counts.incidents() == 0 && !m_by.isEmpty())
            continue;
        const bool isKept = cell.answer && (cell.since.empty() || cell.answeredAt == now);
        if (withSpans || !isKept) {
            cell.answer = summarise(cell, now, withSpans);
            cell.answeredAt = now;
        }
        all.push_back(*cell.answer);
        if (withSpans)
            cell.answer.reset();
    }
    std::sort(all.begin(), all.end(),
              [](const MeasureGroup &a, const MeasureGroup &b) { return a.key < b.key; });
    return all;
}

} // namespace Watchroom
