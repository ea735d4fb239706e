// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Watchroom {

/// Parses a time as people type it: "now", "-15m", "-2h", "+1h30m", "14:05", "yesterday 9:30", "today 9:30",
/// ISO 8601 (four digits are a year), epoch seconds or milliseconds (nine digits or more, or after "@").
/// Clock times and ISO times without an offset are in \a zone. A clock time that does not exist there because
/// of daylight saving is refused; an ambiguous one means its first occurrence. Fails with Invalid and names
/// the text.
Result<Moment> momentFromText(const QString &text, Instant now, const QTimeZone &zone);

/// Like momentFromText(), for times in the future: a clock time such as "14:05" means its next occurrence in
/// \a zone, today or tomorrow. If clocks are set back, that may be the second occurrence of the day.
Result<Moment> nextMomentFromText(const QString &text, Instant now, const QTimeZone &zone);

/// How \a text was read as \a moment: "2026-10-25T00:30Z (02:30 CEST, UTC+2)". If the time occurs twice in
/// \a zone and the text has no offset, it also says that the first occurrence is meant.
QString readingText(const QString &text, const Moment &moment, const QTimeZone &zone);

/// Parses a duration: "90s", "15m", "2h", "1h30m", "3d". Fails with Invalid for anything else.
Result<std::chrono::seconds> lengthFromText(const QString &text);

} // namespace Watchroom
