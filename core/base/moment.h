// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QTimeZone>
#include <chrono>
#include <compare>
#include <optional>

namespace Watchroom {

/// UTC, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline int64_t toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
inline Instant fromMs(int64_t ms)
{
    return Instant(std::chrono::milliseconds(ms));
}

/// The precision of a time. The values are stored: never renumber.
enum class Precision : uint8_t { Year = 1, Month = 2, Day = 3, Minute = 4, Second = 5, Millisecond = 6 };

/// A time with the precision to which it is known. Year, month and day are civil dates: stored as their first
/// UTC midnight and never converted to another zone.
struct Moment
{
    Instant at{};
    Precision precision = Precision::Millisecond;

    static Moment exact(Instant instant) { return {instant, Precision::Millisecond}; }
    /// Truncates \a instant to \a precision.
    static Moment cut(Instant instant, Precision precision);

    /// The last millisecond that it covers: for "14:05" that is 14:05:59.999.
    Instant last() const;

    bool isCivil() const { return precision <= Precision::Day; }
    /// True if it is precise enough for a duration (domain.md §10.1).
    bool isTimed() const { return precision >= Precision::Minute; }

    friend bool operator==(const Moment &, const Moment &) = default;
    friend auto operator<=>(const Moment &, const Moment &) = default;
};

/// ISO 8601 in UTC with Z, with the precision of \a moment: "2013", "2013-05", "2013-05-04", "…T03:20Z",
/// "…T03:20:05Z", "…T03:20:05.120Z".
QString toIso(const Moment &moment);
/// Parses the output of toIso(). Also accepts an offset instead of Z, and up to six decimals of a second.
/// Fails with Invalid for anything else.
Result<Moment> fromIso(const QString &text);

/// The duration between two times known at least to the minute; none otherwise.
std::optional<std::chrono::seconds> between(const std::optional<Moment> &from,
                                            const std::optional<Moment> &to);

/// The time \a length after \a from, with the precision of \a from; none if that is coarser than a minute.
/// Use this for all arithmetic on stated times, so that the precision never rises.
std::optional<Moment> laterBy(const std::optional<Moment> &from, std::chrono::milliseconds length);

QDateTime toDateTime(Instant instant, const QTimeZone &zone);

} // namespace Watchroom
