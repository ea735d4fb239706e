// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Watchroom {

/// Reads a time as people write it: "now", "-15m", "-2h", "+1h30m", "14:05", "yesterday 9:30", "today 9:30",
/// ISO 8601 (four digits alone are a year), epoch seconds or milliseconds (nine digits or more, or after
/// "@"). Bare clock times and ISO times without an offset are in \a zone; a clock time that does not exist
/// there (daylight saving) is refused, one that exists twice is its first. Invalid names what was not
/// understood.
Result<Moment> momentFromText(const QString &text, Instant now, const QTimeZone &zone);

/// A length: "90s", "15m", "2h", "1h30m", "3d". Invalid for anything else.
Result<std::chrono::seconds> lengthFromText(const QString &text);

} // namespace Watchroom
