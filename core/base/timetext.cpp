// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// Converts local wall time in \a zone; none if the clocks were set forward past it.
std::optional<Instant> fromLocal(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime local(date, time, zone);
    if (!local.isValid() || local.time() != time || local.date() != date)
        return {};
    // An ambiguous wall time means its first occurrence, which may be one hour earlier.
    const QDateTime earlier = QDateTime::fromMSecsSinceEpoch(local.toMSecsSinceEpoch() - 3'600'000, zone);
    if (earlier.date() == date && earlier.time() == time)
        return fromMs(earlier.toMSecsSinceEpoch());
    return fromMs(local.toMSecsSinceEpoch());
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
    static const QRegularExpression clock(
        QStringLiteral("^(?:(yesterday|today|tomorrow|\\d{4}-\\d\\d-\\d\\d)[t ]\\s*)?"
                       "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?$"));
    if (const auto match = clock.match(word); match.hasMatch()) {
        QDate date = toDateTime(now, zone).date();
        const QString day = match.captured(1);
        if (day == QLatin1String("yesterday"))
            date = date.addDays(-1);
        else if (day == QLatin1String("tomorrow"))
            date = date.addDays(1);
        else if (day.contains(QLatin1Char('-')))
            date = QDate::fromString(day, Qt::ISODate);
        const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        if (!time.isValid() || !date.isValid())
            return notUnderstood(text);
        const auto instant = fromLocal(date, time, zone);
        if (!instant)
            return skippedHour(text, zone);
        return Moment{*instant, match.captured(4).isEmpty() ? Precision::Minute : Precision::Second};
    }
    if (const auto iso = fromIso(text))
        return *iso;
    return notUnderstood(text);
}

} // namespace Watchroom
