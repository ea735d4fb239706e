// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/survival.h"

#include <cstdint>

namespace Watchroom {

enum class Verdict : uint8_t { Better, Worse, CannotTell };

/// How a later period stands to an earlier one, in seconds of the median.
struct Comparison
{
    std::optional<double> difference; ///< later minus earlier
    std::optional<double> low, high;  ///< 95 % of it, from a bootstrap of both medians
    std::optional<double> p;          ///< of the log-rank test
    Verdict verdict = Verdict::CannotTell;
};

/// Both sorted. The bootstrap draws by a fixed seed: the same spans give the same answer. A verdict needs
/// five that ended on each side, an interval that leaves out zero, and p below 0.05.
Comparison compareSpans(const std::vector<Span> &earlier, const std::vector<Span> &later);

/// The log-rank test of two sorted lists; none if it says nothing.
std::optional<double> logRankP(const std::vector<Span> &one, const std::vector<Span> &other);

} // namespace Watchroom
