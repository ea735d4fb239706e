// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/comparison.h"

#include "metrics/grouping.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <limits>
#include <random>

namespace Watchroom {

namespace {
constexpr uint64_t seed = 20260616;
constexpr size_t mostRounds = 1000, fewestRounds = 200;
constexpr size_t draws = 20'000'000; ///< in total; a fraction of a second for any file size

size_t endedCount(const std::vector<Span> &spans)
{
    return size_t(std::count_if(spans.begin(), spans.end(), [](const Span &span) { return span.ended; }));
}

double drawnMedian(const std::vector<Span> &spans, std::mt19937_64 &random, std::vector<int> &weights)
{
    weights.assign(spans.size(), 0);
    for (size_t i = 0; i < spans.size(); ++i)
        ++weights[random() % spans.size()]; // the modulo bias is far below the bootstrap error
    // a median that was never reached counts as infinite
    return SurvivalCurve(spans, weights).quantile(0.5).value_or(std::numeric_limits<double>::infinity());
}

void bootstrap(Comparison &comparison, const std::vector<Span> &earlier, const std::vector<Span> &later)
{
    const size_t rounds = std::clamp(draws / (earlier.size() + later.size()), fewestRounds, mostRounds);
    std::mt19937_64 random(seed);
    std::vector<int> weights;
    std::vector<double> differences;
    differences.reserve(rounds);
    for (size_t i = 0; i < rounds; ++i) {
        const double before = drawnMedian(earlier, random, weights);
        const double after = drawnMedian(later, random, weights);
        if (std::isfinite(before) || std::isfinite(after))
            differences.push_back(after - before);
    }
    std::sort(differences.begin(), differences.end());
    const auto at = [&](double share) -> std::optional<double> {
        if (differences.empty())
            return {};
        const double value = differences[size_t(share * double(differences.size() - 1) + 0.5)];
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    comparison.low = at(0.025);
    comparison.high = at(0.975);
}
} // namespace

std::optional<double> logRankP(const std::vector<Span> &one, const std::vector<Span> &other)
{
    double observed = 0, expected = 0, variance = 0;
    double riskOne = double(one.size()), riskOther = double(other.size());
    for (size_t i = 0, j = 0; i < one.size() || j < other.size();) {
        const double next
            = std::min(i < one.size() ? one[i].seconds : std::numeric_limits<double>::infinity(),
                       j < other.size() ? other[j].seconds : std::numeric_limits<double>::infinity());
        double endedOne = 0, goneOne = 0, endedOther = 0, goneOther = 0;
        for (; i < one.size() && one[i].seconds == next; ++i, ++goneOne)
            endedOne += one[i].ended ? 1 : 0;
        for (; j < other.size() && other[j].seconds == next; ++j, ++goneOther)
            endedOther += other[j].ended ? 1 : 0;
        const double risk = riskOne + riskOther, ended = endedOne + endedOther;
        observed += endedOne;
        expected += ended * riskOne / risk;
        if (risk > 1)
            variance += ended * (riskOne / risk) * (riskOther / risk) * (risk - ended) / (risk - 1);
        riskOne -= goneOne;
        riskOther -= goneOther;
    }
    if (variance <= 0)
        return {};
    const double statistic = (observed - expected) * (observed - expected) / variance;
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(1), statistic));
}

Comparison compareSpans(const std::vector<Span> &earlier, const std::vector<Span> &later)
{
    Comparison comparison;
    const auto before = SurvivalCurve(earlier, {}).quantile(0.5);
    const auto after = SurvivalCurve(later, {}).quantile(0.5);
    if (before && after)
        comparison.difference = *after - *before;
    if (endedCount(earlier) < fewest || endedCount(later) < fewest)
        return comparison;
    bootstrap(comparison, earlier, later);
    comparison.p = logRankP(earlier, later);
    if (!comparison.p || *comparison.p >= 0.05)
        return comparison;
    if (comparison.high && *comparison.high < 0)
        comparison.verdict = Verdict::Better;
    else if (comparison.low && *comparison.low > 0)
        comparison.verdict = Verdict::Worse;
    return comparison;
}

} // namespace Watchroom
