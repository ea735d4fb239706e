// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>

namespace Watchroom {

/// The two largest units, for display: "45 s", "25 min", "2 h 04", "3 d 5 h".
QString durationText(std::chrono::seconds length);
/// A running clock: "4:24", "1:02:05".
QString clockText(std::chrono::seconds length);

} // namespace Watchroom
