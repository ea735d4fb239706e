// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/timepattern.h"

#include <array>

namespace Watchroom {

namespace {
constexpr std::array<char, 6> letters{'y', 'M', 'd', 'H', 'm', 's'};
constexpr std::array<Precision, 6> precisions{Precision::Year,   Precision::Month,  Precision::Day,
                                              Precision::Minute, Precision::Minute, Precision::Second};
} // namespace

std::optional<TimePattern> TimePattern::make(const QString &pattern)
{
    TimePattern made;
    if (pattern == QLatin1String("iso")) {
        made.m_iso = true;
        return made;
    }
    bool hasYear = false;
    for (qsizetype i = 0; i < pattern.size();) {
        const QChar c = pattern[i];
        const auto letter = std::find(letters.begin(), letters.end(), c.toLatin1());
        if (letter == letters.end()) {
            if (c.isLetter() && c != QLatin1Char('T') && c != QLatin1Char('Z'))
                return {};
            made.m_parts.append({0, 1, 1, c});
            ++i;
            continue;
        }
        int count = 0;
        while (i < pattern.size() && pattern[i] == c) {
            ++i;
            ++count;
        }
        if (count > 4 || (*letter == 'y') != (count == 4) || count == 3)
            return {};
        made.m_parts.append({*letter, count, *letter == 'y' ? 4 : 2, {}});
        hasYear = hasYear || *letter == 'y';
        made.m_precision = std::max(made.m_precision, precisions[size_t(letter - letters.begin())]);
    }
    return hasYear ? std::optional(made) : std::nullopt;
}

std::optional<Moment> TimePattern::read(const QString &text, const QTimeZone &zone) const
{
    if (m_iso) {
        const auto moment = fromIso(text);
        return moment ? std::optional(*moment) : std::nullopt;
    }
    std::array<int, 6> values{0, 1, 1, 0, 0, 0};
    qsizetype at = 0;
    for (const Part &part : m_parts) {
        if (part.letter == 0) {
            if (at >= text.size() || text[at++] != part.literal)
                return {};
            continue;
        }
        int value = 0, digits = 0;
        while (digits < part.most && at < text.size() && text[at] >= QLatin1Char('0')
               && text[at] <= QLatin1Char('9')) {
            value = value * 10 + text[at++].digitValue();
            ++digits;
        }
        if (digits < part.least)
            return {};
        values[size_t(std::find(letters.begin(), letters.end(), part.letter) - letters.begin())] = value;
    }
    const QDate date(values[0], values[1], values[2]);
    const QTime time(values[3], values[4], values[5]);
    if (at != text.size() || !date.isValid() || !time.isValid())
        return {};
    if (m_precision <= Precision::Day || zone == QTimeZone::utc())
        return Moment{fromMs(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()), m_precision};
    const QDateTime there(date, time, zone);
    if (!there.isValid() || there.time() != time)
        return {};
    return Moment{fromMs(there.toMSecsSinceEpoch()), m_precision};
}

} // namespace Watchroom
