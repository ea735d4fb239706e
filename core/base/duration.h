// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>

namespace Watchroom {

/// "45 s", "25 min", "2 h 04", "3 d 5 h": the two coarsest parts, for people.
QString durationText(std::chrono::seconds length);
/// "4:24", "1:02:05": a running clock.
QString clockText(std::chrono::seconds length);

} // namespace Watchroom
