// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reporttext.h"

#include "base/duration.h"

#include <QCoreApplication>
#include <QLocale>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportText)
};

constexpr int mostMarks = 16;
constexpr int longestWord = 1000;

bool turnsDirection(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// The words around dates are English like the definitions' own; a figure must not depend on the machine.
QString dated(const QDateTime &time, const QString &format)
{
    return QLocale(QLocale::English).toString(time, format);
}

QString civil(const Moment &moment)
{
    const QDateTime time = toDateTime(moment.at, QTimeZone::utc());
    if (moment.precision == Precision::Year)
        return dated(time, QStringLiteral("yyyy"));
    return dated(time,
                 moment.precision == Precision::Month ? QStringLiteral("MMMM yyyy")
                                                      : QStringLiteral("d MMMM yyyy"));
}
} // namespace

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    int marks = 0, sinceSpace = 0;
    const auto points = QStringView(text).toUcs4(); // a half surrogate becomes U+FFFD
    for (const uint32_t point : points) {
        if (point == '\r' || turnsDirection(point))
            continue;
        if (point != '\n' && point != '\t' && QChar::category(point) == QChar::Other_Control)
            continue;
        marks = isMark(point) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        sinceSpace = QChar::isSpace(point) ? 0 : sinceSpace + 1;
        if (sinceSpace > longestWord && marks == 0) {
            out += QLatin1Char('\n');
            sinceSpace = 1;
        }
        if (point == '\t')
            out += QLatin1Char(' ');
        else
            out += QStringView(QChar::fromUcs4(point));
    }
    return out.trimmed();
}

QString printableLine(const QString &text, int limit)
{
    const QString line = printable(text.left(4 * limit)).simplified();
    if (line.size() <= limit)
        return line;
    qsizetype cut = limit - 1;
    if (line.at(cut - 1).isHighSurrogate())
        --cut;
    return line.left(cut).trimmed() + QChar(0x2026);
}

bool ReportTimes::hasLocal() const
{
    return m_zone.hasDaylightTime() || m_zone.standardTimeOffset(toDateTime({}, m_zone)) != 0;
}

QString ReportTimes::told(const QDateTime &time) const
{
    if (time.date() == m_base)
        return dated(time, QStringLiteral("HH:mm"));
    return dated(time,
                 time.date().year() == m_base.year() ? QStringLiteral("d MMMM, HH:mm")
                                                     : QStringLiteral("d MMMM yyyy, HH:mm"));
}

QString ReportTimes::utc(const Moment &moment) const
{
    return moment.isCivil() ? civil(moment) : told(toDateTime(moment.at, QTimeZone::utc()));
}

QString ReportTimes::local(const Moment &moment) const
{
    return moment.isCivil() ? QString() : told(toDateTime(moment.at, m_zone));
}

QString ReportTimes::clock(const Moment &moment) const
{
    return moment.isCivil() ? civil(moment)
                            : dated(toDateTime(moment.at, QTimeZone::utc()), QStringLiteral("HH:mm"));
}

QString ReportTimes::localClock(const Moment &moment) const
{
    if (moment.isCivil())
        return {};
    const QDateTime time = toDateTime(moment.at, m_zone);
    return dated(
        time, time.date() == utcDate(moment.at) ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm, d MMM"));
}

QString ReportTimes::day(const Moment &moment) const
{
    return dated(toDateTime(moment.at, QTimeZone::utc()), QStringLiteral("dddd d MMMM yyyy"));
}

QString ReportTimes::base() const
{
    return QLocale(QLocale::English).toString(m_base, QStringLiteral("d MMMM yyyy"));
}

QString lengthText(std::chrono::milliseconds length)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length);
    const qint64 minutes = std::abs(seconds.count()) / 60;
    if (minutes >= 24 * 60 && minutes / 60 % 24 == 0)
        return Words::tr("%1 d", "days").arg(minutes / (24 * 60));
    if (minutes >= 60 && minutes < 24 * 60 && minutes % 60 == 0)
        return Words::tr("%1 h", "hours").arg(minutes / 60);
    return durationText(seconds);
}

QDate utcDate(Instant instant)
{
    return toDateTime(instant, QTimeZone::utc()).date();
}

QString longUtc(Instant instant)
{
    return dated(toDateTime(instant, QTimeZone::utc()), QStringLiteral("d MMMM yyyy, HH:mm"))
        + QStringLiteral(" UTC");
}

} // namespace Watchroom
