// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QTimeZone>
#include <chrono>
#include <compare>
#include <optional>

namespace Watchroom {

/// Always UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline int64_t toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
inline Instant fromMs(int64_t ms)
{
    return Instant(std::chrono::milliseconds(ms));
}

/// How exactly a time is known. The values are stored: never renumber.
enum class Precision : uint8_t { Year = 1, Month = 2, Day = 3, Minute = 4, Second = 5, Millisecond = 6 };

/// A time as somebody stated it: an instant and how exactly it is known. Year, month and day are civil dates:
/// they are kept at their first UTC midnight and never shifted by a zone.
struct Moment
{
    Instant at{};
    Precision precision = Precision::Millisecond;

    static Moment exact(Instant instant) { return {instant, Precision::Millisecond}; }
    /// Cuts \a instant down to what \a precision can say.
    static Moment cut(Instant instant, Precision precision);

    /// The last millisecond that it can mean: of "14:05" that is 14:05:59.999.
    Instant last() const;

    bool isCivil() const { return precision <= Precision::Day; }
    /// Good enough to be one end of a duration (domain.md §10.1).
    bool isTimed() const { return precision >= Precision::Minute; }

    friend bool operator==(const Moment &, const Moment &) = default;
    friend auto operator<=>(const Moment &, const Moment &) = default;
};

/// ISO 8601 in UTC with Z, as coarse as the Moment: "2013", "2013-05", "2013-05-04", "…T03:20Z",
/// "…T03:20:05Z", "…T03:20:05.120Z".
QString toIso(const Moment &moment);
/// The reverse; also takes an offset instead of Z, and up to six digits of a second. Invalid for anything
/// else.
Result<Moment> fromIso(const QString &text);

/// Between two ends that are known to the minute at least; none otherwise.
std::optional<std::chrono::seconds> between(const std::optional<Moment> &from,
                                            const std::optional<Moment> &to);

/// \a length after \a from, as exactly as \a from is known; none unless that is to the minute at least. The
/// only way to count on from a stated time: precision never rises.
std::optional<Moment> laterBy(const std::optional<Moment> &from, std::chrono::milliseconds length);

QDateTime toDateTime(Instant instant, const QTimeZone &zone);

} // namespace Watchroom
