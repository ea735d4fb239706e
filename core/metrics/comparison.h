// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/survival.h"

#include <cstdint>

namespace Watchroom {

enum class Verdict : uint8_t { Better, Worse, CannotTell };

/// Compares a later period with an earlier one. Differences are of the median, in seconds.
struct Comparison
{
    std::optional<double> difference; ///< later minus earlier
    std::optional<double> low, high;  ///< 95% confidence interval, from a bootstrap of both medians
    std::optional<double> p;          ///< of the log-rank test
    Verdict verdict = Verdict::CannotTell;
};

/// Both lists must be sorted. The bootstrap has a fixed seed, so that the same spans give the same result. A
/// verdict needs at least five finished spans on each side, an interval without zero, and p below 0.05.
Comparison compareSpans(const std::vector<Span> &earlier, const std::vector<Span> &later);

/// The p-value of the log-rank test of two sorted lists; none if it is not defined.
std::optional<double> logRankP(const std::vector<Span> &one, const std::vector<Span> &other);

} // namespace Watchroom
