// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/survival.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <numeric>

namespace Watchroom {

namespace {
/// Tolerance: the rounding error of a product of thousands of fractions is about a tenth of this.
constexpr double level = 1e-9;
} // namespace

void sortSpans(std::vector<Span> &spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) {
        return a.seconds != b.seconds ? a.seconds < b.seconds : a.ended > b.ended;
    });
}

SurvivalCurve::SurvivalCurve(std::vector<Span> spans)
{
    sortSpans(spans);
    build(spans, {});
}

SurvivalCurve::SurvivalCurve(const std::vector<Span> &sorted, const std::vector<int> &weights)
{
    build(sorted, weights);
}

void SurvivalCurve::build(const std::vector<Span> &sorted, const std::vector<int> &weights)
{
    const auto weight = [&](size_t i) { return weights.empty() ? 1 : weights[i]; };
    double atRisk = weights.empty() ? double(sorted.size())
                                    : double(std::accumulate(weights.begin(), weights.end(), int64_t(0)));
    Step step;
    for (size_t i = 0; i < sorted.size();) {
        const double seconds = sorted[i].seconds;
        double ended = 0, gone = 0;
        for (; i < sorted.size() && sorted[i].seconds == seconds; ++i) {
            gone += weight(i);
            ended += sorted[i].ended ? weight(i) : 0;
        }
        if (ended > 0) {
            step.seconds = seconds;
            step.variance += atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
            step.left *= 1 - ended / atRisk;
            m_steps.push_back(step);
        }
        atRisk -= gone;
    }
}

std::optional<double> SurvivalCurve::quantile(double q) const
{
    const double wanted = 1 - q;
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [&](const Step &step) { return step.left <= wanted + level; });
    if (found == m_steps.end())
        return {};
    const bool isLevel = std::abs(found->left - wanted) <= level;
    const auto next = found + 1;
    if (isLevel && next != m_steps.end())
        return (found->seconds + next->seconds) / 2;
    return found->seconds;
}

SurvivalCurve::Interval SurvivalCurve::medianInterval() const
{
    static const double z = boost::math::quantile(boost::math::normal(), 0.975);
    Interval interval;
    for (const Step &step : m_steps) {
        if (step.left <= level || step.left >= 1 - level)
            continue; // log(log(1)) is not defined
        const double logLeft = std::log(step.left);
        const double spread = z * std::sqrt(step.variance) / -logLeft;
        const double middle = std::log(-logLeft);
        if (!interval.low && std::exp(-std::exp(middle + spread)) <= 0.5)
            interval.low = step.seconds;
        if (!interval.high && std::exp(-std::exp(middle - spread)) <= 0.5)
            interval.high = step.seconds;
    }
    return interval;
}

} // namespace Watchroom
