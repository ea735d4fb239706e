// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace Watchroom {

/// A duration in seconds: finished, or still running (censored).
struct Span
{
    double seconds = 0;
    bool ended = true;
};

/// The Kaplan-Meier estimate of the share that is not finished after a time. Running spans are censored:
/// leaving them out would bias the result towards short durations. Without running spans the median is the
/// plain median.
class SurvivalCurve
{
public:
    /// \a weights gives each span a multiplicity (for the bootstrap); empty: one each.
    explicit SurvivalCurve(std::vector<Span> spans);
    /// The same for spans that are sorted already.
    SurvivalCurve(const std::vector<Span> &sorted, const std::vector<int> &weights);

    /// The time after which the share \a q is finished; if the curve is level there, the middle of the level,
    /// as in R's survfit. None if that share is never reached.
    std::optional<double> quantile(double q) const;
    struct Interval
    {
        std::optional<double> low, high; ///< none: not reached
    };
    /// 95% confidence interval of the median: log-log transform of Greenwood's variance.
    Interval medianInterval() const;

private:
    struct Step
    {
        double seconds = 0;
        double left = 1;     ///< share not finished
        double variance = 0; ///< Greenwood's sum
    };
    void build(const std::vector<Span> &sorted, const std::vector<int> &weights);
    std::vector<Step> m_steps;
};

/// Sorts by time; at equal times finished spans come first, because they were at risk together.
void sortSpans(std::vector<Span> &spans);

} // namespace Watchroom
