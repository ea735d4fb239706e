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

/// The same for what is still to come: a bare clock time such as "14:05" is its next occurrence in \a zone,
/// today or tomorrow by the calendar there. In the hour that autumn repeats, that may be the second one.
Result<Moment> nextMomentFromText(const QString &text, Instant now, const QTimeZone &zone);

/// How \a text was read as \a moment: "2026-10-25T00:30Z (02:30 CEST, UTC+2)", and if the clocks in \a zone
/// show that time twice and the text has no offset, that the first was meant.
QString readingText(const QString &text, const Moment &moment, const QTimeZone &zone);

/// A length: "90s", "15m", "2h", "1h30m", "3d". Invalid for anything else.
Result<std::chrono::seconds> lengthFromText(const QString &text);

} // namespace Watchroom
