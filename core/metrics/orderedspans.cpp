// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/orderedspans.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace Watchroom {

namespace {
/// Same tolerance as SurvivalCurve.
constexpr double level = 1e-9;

double seconds(int64_t ms)
{
    return double(ms) / 1000;
}
} // namespace

OrderedSpans::OrderedSpans(const std::vector<int64_t> &ended, const std::vector<int64_t> &running)
    : m_ended(ended)
{
    Stretch stretch;
    stretch.atRisk = double(ended.size() + running.size());
    m_stretches.push_back(stretch);
    for (size_t i = 0; i < running.size();) {
        // Spans that end at the same time as an open one was last observed are at risk together.
        const auto to = size_t(std::upper_bound(ended.begin(), ended.end(), running[i]) - ended.begin());
        const auto gone = size_t(std::upper_bound(running.begin() + ptrdiff_t(i), running.end(), running[i])
                                 - running.begin())
            - i;
        const Point there = after(to);
        const Stretch &before = m_stretches.back();
        const double atRisk = before.atRisk - double(to - before.from) - double(gone);
        i += gone;
        m_stretches.push_back({to, atRisk, there.left, there.variance});
    }
}

OrderedSpans::Point OrderedSpans::after(size_t endings) const
{
    const auto next = std::partition_point(m_stretches.begin(), m_stretches.end(),
                                           [endings](const Stretch &each) { return each.from < endings; });
    const Stretch &in = next == m_stretches.begin() ? m_stretches.front() : *(next - 1);
    const double still = in.atRisk - double(endings - in.from);
    if (endings == in.from)
        return {in.left, in.variance};
    return {in.left * still / in.atRisk, still > 0 ? in.variance + 1 / still - 1 / in.atRisk : in.variance};
}

size_t OrderedSpans::lastOfEqual(size_t endings) const
{
    return size_t(
        std::upper_bound(m_ended.begin() + ptrdiff_t(endings) - 1, m_ended.end(), m_ended[endings - 1])
        - m_ended.begin());
}

/// The smallest number of finished spans for which \a passed is true; their count plus one if it never is.
template<typename Passed>
size_t OrderedSpans::firstThat(const Passed &passed) const
{
    size_t from = 1, to = m_ended.size() + 1;
    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        if (passed(after(middle)))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

std::optional<double> OrderedSpans::quantile(double q) const
{
    const double wanted = 1 - q;
    const size_t found = firstThat([wanted](const Point &point) { return point.left <= wanted + level; });
    if (found > m_ended.size())
        return {};
    const size_t last = lastOfEqual(found);
    const bool isLevel = std::abs(after(last).left - wanted) <= level;
    if (isLevel && last < m_ended.size())
        return (seconds(m_ended[found - 1]) + seconds(m_ended[last])) / 2;
    return seconds(m_ended[found - 1]);
}

SurvivalCurve::Interval OrderedSpans::medianInterval() const
{
    static const double z = boost::math::quantile(boost::math::normal(), 0.975);
    const auto end = [this](double sign) -> std::optional<double> {
        const size_t found = firstThat([sign](const Point &point) {
            if (point.left >= 1 - level)
                return false;
            if (point.left <= level) // beyond all quantiles that are reached
                return true;
            const double logLeft = std::log(point.left);
            const double spread = z * std::sqrt(point.variance) / -logLeft;
            return std::exp(-std::exp(std::log(-logLeft) + sign * spread)) <= 0.5;
        });
        if (found > m_ended.size() || after(lastOfEqual(found)).left <= level)
            return {};
        return seconds(m_ended[found - 1]);
    };
    return {end(1), end(-1)};
}

} // namespace Watchroom
