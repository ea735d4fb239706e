// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace Watchroom {

/// A duration in seconds: whole, or of something that still runs and will be longer.
struct Span
{
    double seconds = 0;
    bool ended = true;
};

/// The Kaplan–Meier estimate of how many are not over after a time. What still runs is neither dropped, which
/// would flatter, nor counted as over. Without running ones its median is the plain one.
class SurvivalCurve
{
public:
    /// \a weights count each span so many times (a bootstrap's draw); empty: once each.
    explicit SurvivalCurve(std::vector<Span> spans);
    /// As above over spans sorted already.
    SurvivalCurve(const std::vector<Span> &sorted, const std::vector<int> &weights);

    /// The time after which the share \a q is over; where the curve is level there, the middle of the level,
    /// as R's survfit has it. None if so many never were.
    std::optional<double> quantile(double q) const;
    struct Interval
    {
        std::optional<double> low, high; ///< none: not reached
    };
    /// 95 % of the median: log-log of Greenwood's variance.
    Interval medianInterval() const;

private:
    struct Step
    {
        double seconds = 0;
        double left = 1;     ///< share that is not over
        double variance = 0; ///< Greenwood's sum
    };
    void build(const std::vector<Span> &sorted, const std::vector<int> &weights);
    std::vector<Step> m_steps;
};

/// By time; of equal ones those that ended come first, as they were at risk together.
void sortSpans(std::vector<Span> &spans);

} // namespace Watchroom
