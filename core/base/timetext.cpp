// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::TimeText)
};

tl::unexpected<Error> notUnderstood(const QString &text)
{
    return fail(ErrorCode::Invalid, Words::tr("“%1” is not a time.").arg(text.left(60)), text.left(60),
                Words::tr("Use now, -15m, 14:05, yesterday 9:30 or 2026-06-23T14:05Z."));
}

/// All instants at which clocks in \a zone show \a time on \a date, earliest first: none if the clocks were
/// set forward past it, two if they were set back across it.
QList<Instant> occurrences(QDate date, QTime time, const QTimeZone &zone)
{
    const Instant utc = fromMs(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
    QList<Instant> found;
    // The offsets a day before and after hold every offset that the zone can have at that time.
    for (const Instant near : {utc - std::chrono::hours(24), utc + std::chrono::hours(24)}) {
        const Instant at = utc - std::chrono::seconds(toDateTime(near, zone).offsetFromUtc());
        const QDateTime shown = toDateTime(at, zone);
        if (shown.date() == date && shown.time() == time && !found.contains(at))
            found.append(at);
    }
    std::sort(found.begin(), found.end());
    return found;
}

struct ClockText
{
    QString day; ///< "yesterday", "today", "tomorrow", an ISO date or empty
    QTime time;
    Precision precision;
};

/// "14:05", "yesterday 9:30", "2026-06-23T14:05:30"; none for anything else.
std::optional<ClockText> clockTextOf(const QString &word)
{
    static const QRegularExpression clock(
        QStringLiteral("^(?:(yesterday|today|tomorrow|\\d{4}-\\d\\d-\\d\\d)[t ]\\s*)?"
                       "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?$"));
    const auto match = clock.match(word);
    if (!match.hasMatch())
        return {};
    return ClockText{match.captured(1),
                     QTime(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt()),
                     match.captured(4).isEmpty() ? Precision::Minute : Precision::Second};
}

QDate dayOf(const ClockText &text, QDate today)
{
    if (text.day == QLatin1String("yesterday"))
        return today.addDays(-1);
    if (text.day == QLatin1String("tomorrow"))
        return today.addDays(1);
    return text.day.contains(QLatin1Char('-')) ? QDate::fromString(text.day, Qt::ISODate) : today;
}

tl::unexpected<Error> skippedHour(const QString &text, const QTimeZone &zone)
{
    return fail(ErrorCode::Invalid,
                Words::tr("“%1” does not exist in %2: the clocks were set forward past it.")
                    .arg(text, QString::fromLatin1(zone.id())),
                text, Words::tr("Use UTC, such as 2026-03-29T01:30Z."));
}
} // namespace

Result<std::chrono::seconds> lengthFromText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m(?:in)?)?(?:(\\d{1,9})s)?$"));
    const auto match = pattern.match(text.trimmed().remove(QLatin1Char(' ')));
    if (!match.hasMatch() || match.capturedLength(0) == 0)
        return fail(ErrorCode::Invalid, Words::tr("“%1” is not a duration.").arg(text.left(60)),
                    text.left(60), Words::tr("Use 15m, 2h, 1h30m or 3d."));
    const qint64 seconds = match.captured(1).toLongLong() * 86400 + match.captured(2).toLongLong() * 3600
        + match.captured(3).toLongLong() * 60 + match.captured(4).toLongLong();
    return std::chrono::seconds(seconds);
}

Result<Moment> momentFromText(const QString &text, Instant now, const QTimeZone &zone)
{
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("now"))
        return Moment::exact(now);
    if (word.startsWith(QLatin1Char('-')) || word.startsWith(QLatin1Char('+'))) {
        const auto length = lengthFromText(word.mid(1));
        if (!length)
            return notUnderstood(text);
        const auto shifted = now + (word.startsWith(QLatin1Char('-')) ? -*length : *length);
        return Moment::cut(shifted, word.contains(QLatin1Char('s')) ? Precision::Second : Precision::Minute);
    }
    static const QRegularExpression epoch(QStringLiteral("^@?(-?\\d+)$"));
    if (const auto match = epoch.match(word);
        match.hasMatch() && (word.startsWith(QLatin1Char('@')) || match.capturedLength(1) >= 9)) {
        bool ok = false;
        const qint64 number = match.captured(1).toLongLong(&ok);
        if (!ok || std::abs(number) > 253'402'300'799'999)
            return notUnderstood(text);
        return match.capturedLength(1) >= 12 ? Moment::exact(fromMs(number))
                                             : Moment{fromMs(number * 1000), Precision::Second};
    }
    if (const auto clock = clockTextOf(word)) {
        const QDate date = dayOf(*clock, toDateTime(now, zone).date());
        if (!clock->time.isValid() || !date.isValid())
            return notUnderstood(text);
        const QList<Instant> instants = occurrences(date, clock->time, zone);
        if (instants.isEmpty())
            return skippedHour(text, zone);
        return Moment{instants.first(), clock->precision};
    }
    if (const auto iso = fromIso(text))
        return *iso;
    return notUnderstood(text);
}

Result<Moment> nextMomentFromText(const QString &text, Instant now, const QTimeZone &zone)
{
    const auto clock = clockTextOf(text.trimmed().toLower());
    if (!clock || !clock->day.isEmpty() || !clock->time.isValid())
        return momentFromText(text, now, zone);
    const QDate today = toDateTime(now, zone).date();
    for (const QDate &date : {today, today.addDays(1)}) {
        const QList<Instant> instants = occurrences(date, clock->time, zone);
        if (instants.isEmpty())
            return skippedHour(text, zone);
        for (const Instant at : instants) {
            if (at >= now)
                return Moment{at, clock->precision};
        }
    }
    return notUnderstood(text);
}

QString readingText(const QString &text, const Moment &moment, const QTimeZone &zone)
{
    const QString iso = toIso(moment);
    const QDateTime local = toDateTime(moment.at, zone);
    if (moment.isCivil() || (local.offsetFromUtc() == 0 && !zone.hasDaylightTime()))
        return iso;
    const int minutes = local.offsetFromUtc() / 60;
    QString offset = QStringLiteral("UTC%1%2")
                         .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                         .arg(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        offset += QStringLiteral(":%1").arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString shown
        = QStringLiteral("%1 %2").arg(local.toString(QStringLiteral("HH:mm")), zone.abbreviation(local));
    const QList<Instant> both = occurrences(local.date(), local.time(), zone);
    if (both.size() < 2 || !clockTextOf(text.trimmed().toLower()))
        return Words::tr("%1 (%2, %3)", "a time in UTC, the local time, its offset").arg(iso, shown, offset);
    return both.first() == moment.at
        ? Words::tr("%1 (%2, %3), the first of two such times; add an offset for the second")
              .arg(iso, shown, offset)
        : Words::tr("%1 (%2, %3), the second of two such times").arg(iso, shown, offset);
}

} // namespace Watchroom
