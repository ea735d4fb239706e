// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/measure.h"
#include "metrics/survival.h"

namespace Watchroom {

enum class GroupBy : uint8_t { Area, Severity, Service, Month, State, Category, RootCause };

/// Parses "area", "severity" and so on. Fails with Invalid and the most similar keys.
Result<GroupBy> groupByFromKey(const QString &key);
QString groupByKey(GroupBy by);

/// Incidents declared from \a from, before \a until.
struct Period
{
    std::optional<Instant> from, until;
    bool holds(const Moment &declared) const
    {
        return (!from || declared.at >= *from) && (!until || declared.at < *until);
    }
};

struct MeasureSummary
{
    /// computed + open + missing + imprecise + excluded = incidents of the group.
    int computed = 0, open = 0, missing = 0, imprecise = 0, excluded = 0;
    std::optional<double> median, mean; ///< seconds; none if nothing was computed
    std::optional<double> p75, p90, p95, low,
        high;                   ///< from five on; low, high: 95% of the median
    std::vector<double> values; ///< sorted; only for fewer than five
    int incidents() const { return computed + open + missing + imprecise + excluded; }
};

struct MeasureGroup
{
    QStringList key; ///< one value per grouping; null: the incident has none
    MeasureSummary summary;
    std::vector<Span> spans; ///< sorted; includes open ones if their start is known
};

/// Sums whole milliseconds, so that the result does not depend on the order.
inline double meanSeconds(int64_t sumMs, int count)
{
    return double(sumMs) / 1000 / count;
}

constexpr int fewest = 5; ///< minimum number of values for a percentile (domain.md §10.3)

} // namespace Watchroom
