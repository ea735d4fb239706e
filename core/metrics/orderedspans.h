// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/survival.h"

#include <cstdint>
#include <vector>

namespace Watchroom {

/// The Kaplan–Meier estimate of SurvivalCurve over durations that are in order already, found by halving: no
/// step but those at the answer is computed. Between two that still run the product telescopes.
class OrderedSpans
{
public:
    /// Both sorted, in milliseconds, and borrowed.
    OrderedSpans(const std::vector<int64_t> &ended, const std::vector<int64_t> &running);

    std::optional<double> quantile(double q) const;
    SurvivalCurve::Interval medianInterval() const;

private:
    /// A stretch of endings between two durations that still run.
    struct Stretch
    {
        size_t from = 0;   ///< endings before it
        double atRisk = 0; ///< at its start
        double left = 1;   ///< not over at its start
        double variance = 0;
    };
    struct Point
    {
        double left, variance;
    };
    Point after(size_t endings) const;
    /// The last of those that ended as the \a endings-th did.
    size_t lastOfEqual(size_t endings) const;
    template<typename Passed>
    size_t firstThat(const Passed &passed) const;

    const std::vector<int64_t> &m_ended;
    std::vector<Stretch> m_stretches;
};

} // namespace Watchroom
