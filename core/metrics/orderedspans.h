// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/survival.h"

#include <cstdint>
#include <vector>

namespace Watchroom {

/// The Kaplan-Meier estimate of SurvivalCurve over sorted durations, by binary search: only the steps near
/// the result are computed. Between two open spans the product telescopes.
class OrderedSpans
{
public:
    /// Both sorted, in milliseconds. They are not copied and must outlive this object.
    OrderedSpans(const std::vector<int64_t> &ended, const std::vector<int64_t> &running);

    std::optional<double> quantile(double q) const;
    SurvivalCurve::Interval medianInterval() const;

private:
    /// The finished spans between two open ones.
    struct Stretch
    {
        size_t from = 0;   ///< number of finished spans before it
        double atRisk = 0; ///< at its start
        double left = 1;   ///< share not finished at its start
        double variance = 0;
    };
    struct Point
    {
        double left, variance;
    };
    Point after(size_t endings) const;
    /// The last finished span with the same duration as number \a endings.
    size_t lastOfEqual(size_t endings) const;
    template<typename Passed>
    size_t firstThat(const Passed &passed) const;

    const std::vector<int64_t> &m_ended;
    std::vector<Stretch> m_stretches;
};

} // namespace Watchroom
