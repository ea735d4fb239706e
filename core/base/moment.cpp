// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Moment)
};

QDateTime utc(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC);
}
} // namespace

Moment Moment::cut(Instant instant, Precision precision)
{
    const QDateTime time = utc(instant);
    const QDate day = time.date();
    switch (precision) {
    case Precision::Year:
        return {fromMs(QDateTime(QDate(day.year(), 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()),
                precision};
    case Precision::Month:
        return {
            fromMs(QDateTime(QDate(day.year(), day.month(), 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()),
            precision};
    case Precision::Day:
        return {fromMs(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()), precision};
    case Precision::Minute:
        return {std::chrono::floor<std::chrono::minutes>(instant), precision};
    case Precision::Second:
        return {std::chrono::floor<std::chrono::seconds>(instant), precision};
    case Precision::Millisecond:
        break;
    }
    return {instant, Precision::Millisecond};
}

Instant Moment::last() const
{
    using namespace std::chrono;
    const QDateTime begin = utc(at);
    switch (precision) {
    case Precision::Year:
        return fromMs(begin.addYears(1).toMSecsSinceEpoch()) - milliseconds(1);
    case Precision::Month:
        return fromMs(begin.addMonths(1).toMSecsSinceEpoch()) - milliseconds(1);
    case Precision::Day:
        return at + days(1) - milliseconds(1);
    case Precision::Minute:
        return at + minutes(1) - milliseconds(1);
    case Precision::Second:
        return at + seconds(1) - milliseconds(1);
    case Precision::Millisecond:
        break;
    }
    return at;
}

QString toIso(const Moment &moment)
{
    const QDateTime time = utc(moment.at);
    switch (moment.precision) {
    case Precision::Year:
        return time.toString(QStringLiteral("yyyy"));
    case Precision::Month:
        return time.toString(QStringLiteral("yyyy-MM"));
    case Precision::Day:
        return time.toString(QStringLiteral("yyyy-MM-dd"));
    case Precision::Minute:
        return time.toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
    case Precision::Second:
        return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    case Precision::Millisecond:
        break;
    }
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

Result<Moment> fromIso(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,6}))?)?"
        "(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$"));
    const auto match = pattern.match(text.trimmed());
    const auto refuse = [&] {
        return fail(ErrorCode::Invalid, Words::tr("“%1” is not a time in ISO 8601.").arg(text.left(60)),
                    text.left(60), Words::tr("Use a form such as 2026-06-23T14:05Z, 2026-06-23 or 2026."));
    };
    if (!match.hasMatch())
        return refuse();
    const int month = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
    const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    const QDate date(match.captured(1).toInt(), month, day);
    if (!date.isValid())
        return refuse();
    const bool hasTime = !match.captured(4).isEmpty();
    const QString fraction = match.captured(7).leftJustified(3, QLatin1Char('0'), true);
    const QTime time = hasTime
        ? QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(),
                match.captured(7).isEmpty() ? 0 : fraction.toInt())
        : QTime(0, 0);
    if (!time.isValid())
        return refuse();
    int64_t ms = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    if (QString offset = match.captured(8); offset.size() > 1) {
        offset.remove(QLatin1Char(':'));
        const int minutes = offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt();
        ms -= (offset.startsWith(QLatin1Char('-')) ? -1 : 1) * int64_t(minutes) * 60000;
    }
    Precision precision = Precision::Millisecond;
    if (match.captured(2).isEmpty())
        precision = Precision::Year;
    else if (match.captured(3).isEmpty())
        precision = Precision::Month;
    else if (!hasTime)
        precision = Precision::Day;
    else if (match.captured(6).isEmpty())
        precision = Precision::Minute;
    else if (match.captured(7).isEmpty())
        precision = Precision::Second;
    return Moment{fromMs(ms), precision};
}

std::optional<std::chrono::seconds> between(const std::optional<Moment> &from,
                                            const std::optional<Moment> &to)
{
    if (!from || !to || !from->isTimed() || !to->isTimed())
        return {};
    return std::chrono::floor<std::chrono::seconds>(to->at - from->at);
}

std::optional<Moment> laterBy(const std::optional<Moment> &from, std::chrono::milliseconds length)
{
    if (!from || !from->isTimed())
        return {};
    return Moment::cut(from->at + length, from->precision); // lint: allowed, this is laterBy() itself
}

QDateTime toDateTime(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), zone);
}

} // namespace Watchroom
