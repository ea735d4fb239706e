// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/grouping.h"

#include <map>

class QDataStream;

namespace Watchroom {

/// The facts of all incidents of a file as columns: about 50 bytes per incident instead of 500 for
/// IncidentFacts, so that a query takes milliseconds. Not thread-safe.
class FactTable
{
public:
    /// How an incident counts in one measure, independent of the current time.
    enum class Counts : uint8_t {
        Computed,
        OpenSince, ///< since a known instant
        Open,
        Missing,
        Imprecise,
        Excluded,
        Gone, ///< removed from the file, or not visible
    };
    struct Column
    {
        std::vector<Counts> counts;
        std::vector<int64_t> ms;     ///< Computed: the duration; OpenSince: the instant
        std::vector<uint32_t> order; ///< rows that are Computed, shortest first
        std::vector<uint32_t> stale; ///< rows changed since \c order was built
    };

    size_t size() const { return m_keys.size(); }
    /// The row of the incident \a key; none if there is none.
    std::optional<size_t> row(int64_t key) const;
    bool isGone(size_t row) const { return m_flags[row] & Gone; }
    /// Adds or replaces an incident. Efficient if keys are mostly ascending.
    void put(int64_t key, const IncidentFacts &facts);
    void remove(size_t row);

    /// For each row an index into words(); for services, an index into serviceSets().
    const std::vector<uint32_t> &codes(GroupBy by) const { return m_codes[size_t(by)]; }
    const QStringList &words(GroupBy by) const { return m_words[size_t(by)]; }
    /// The indexes into words() of each set of services.
    const std::vector<std::vector<uint32_t>> &serviceSets() const { return m_setWords; }
    bool isIn(const Period &period, size_t row) const
    {
        return (!period.from || m_declared[row] >= toMs(*period.from))
            && (!period.until || m_declared[row] < toMs(*period.until));
    }
    int64_t key(size_t row) const { return m_keys[row]; }
    /// Computed on first use of \a measure. Its order may lack recent changes, see ordered().
    const Column &column(Measure measure) const;
    /// The same, with an up-to-date order.
    const Column &ordered(Measure measure) const;

    void write(QDataStream &out) const;
    /// Returns false if \a in does not contain a valid table.
    bool read(QDataStream &in);

private:
    static constexpr size_t groupings = size_t(GroupBy::RootCause) + 1;
    enum Flag : uint8_t { CourseBits = 3, Excluded = 4, SomeoneEngaged = 8, AnyoneEngaged = 16, Gone = 32 };
    struct Times
    {
        std::vector<int64_t> at;
        std::vector<uint8_t> precision; ///< 0: none
    };
    IncidentFacts factsAt(size_t row) const;
    uint32_t code(GroupBy by, const QString &word);
    uint32_t setCode(const QStringList &services);
    void place(size_t row, const IncidentFacts &facts);
    void count(Measure measure, Column &column, size_t row) const;
    void bringUpToDate(Column &column) const;

    size_t m_sorted = 0;             ///< number of leading rows sorted by key
    QHash<int64_t, size_t> m_others; ///< rows with other keys
    std::vector<int64_t> m_keys, m_declared, m_engaged;
    std::vector<uint8_t> m_declaredPrecision, m_flags;
    std::array<Times, clockCount> m_clocks; ///< empty if no incident has the clock
    std::array<std::vector<uint32_t>, groupings> m_codes;
    std::array<QStringList, groupings> m_words;
    std::array<QHash<QString, uint32_t>, groupings> m_places;
    std::vector<std::vector<uint32_t>> m_setWords;
    QHash<QStringList, uint32_t> m_setPlaces;
    mutable std::map<Measure, Column> m_columns;
};

} // namespace Watchroom
