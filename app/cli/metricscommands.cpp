// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "overview/metricsjson.h"
#include "queries/factsfile.h"
#include "reporting/reporttext.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::MetricsCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The end of \a moment: a year, month or day ends with its last second, a timed moment with itself.
Instant endOf(const Moment &moment)
{
    const QDateTime start = toDateTime(moment.at, QTimeZone::utc());
    switch (moment.precision) {
    case Precision::Year:
        return fromMs(start.addYears(1).toMSecsSinceEpoch());
    case Precision::Month:
        return fromMs(start.addMonths(1).toMSecsSinceEpoch());
    case Precision::Day:
        return fromMs(start.addDays(1).toMSecsSinceEpoch());
    case Precision::Minute:
    case Precision::Second:
    case Precision::Millisecond:
        break;
    }
    return moment.at;
}

Result<Period> periodOf(const Session &session, const QString &from, const QString &to)
{
    const auto first = session.time(from);
    WR_TRY(first);
    const auto last = session.time(to);
    WR_TRY(last);
    Period period;
    if (*first)
        period.from = (*first)->at;
    if (*last)
        period.until = endOf(**last);
    if (period.from && period.until && *period.until <= *period.from)
        return fail(ErrorCode::Invalid,
                    Words::tr("The period from %1 to %2 is empty: it ends before it starts.").arg(from, to),
                    from + QStringLiteral("..") + to);
    return period;
}

Result<Period> periodOf(const Session &session, const QString &range)
{
    const QStringList ends = range.split(QStringLiteral(".."));
    if (ends.size() != 2 || ends[0].isEmpty() || ends[1].isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("“%1” is not a period.").arg(range.left(60)),
                    range.left(60), Words::tr("Use the form 2026-05-01..2026-05-31."));
    return periodOf(session, ends[0], ends[1]);
}

struct Question
{
    Measure measure = Measure::Mitigate;
    QList<GroupBy> by;
};

Result<Question> questionOf(const Arguments &arguments)
{
    Question question;
    if (arguments.has("measure")) {
        const auto measure = measureFromKey(arguments.value("measure"));
        WR_TRY(measure);
        question.measure = *measure;
    }
    for (const QString &words : arguments.values("by")) {
        for (const QString &word : words.split(QLatin1Char(','))) {
            const auto by = groupByFromKey(word.trimmed());
            WR_TRY(by);
            if (!question.by.contains(*by))
                question.by.append(*by);
        }
    }
    return question;
}

QString secondsText(const std::optional<double> &seconds)
{
    return seconds ? lengthText(std::chrono::milliseconds(int64_t(*seconds * 1000))) : QStringLiteral("–");
}

QString groupText(const QString &name, const MeasureSummary &summary)
{
    QString text = Words::tr("%1  median %2, n %3, mean %4", "a group and its figures")
                       .arg(name, -20)
                       .arg(secondsText(summary.median))
                       .arg(summary.computed)
                       .arg(secondsText(summary.mean));
    if (summary.p75)
        text = Words::tr("%1, p75 %2, p90 %3, p95 %4")
                   .arg(text, secondsText(summary.p75), secondsText(summary.p90), secondsText(summary.p95));
    return Words::tr("%1 (open %2, missing %3, imprecise %4, excluded %5)")
        .arg(text)
        .arg(summary.open)
        .arg(summary.missing)
        .arg(summary.imprecise)
        .arg(summary.excluded);
}

QString nameOf(const QStringList &key)
{
    QStringList parts;
    for (const QString &part : key)
        parts.append(part.isNull() ? QStringLiteral("–") : part);
    return parts.isEmpty() ? Words::tr("all visible") : parts.join(QStringLiteral(" / "));
}

QString verdictText(const GroupComparison &each)
{
    const Comparison &c = each.comparison;
    const QString word = c.verdict == Verdict::Better ? Words::tr("better")
        : c.verdict == Verdict::Worse                 ? Words::tr("worse")
                                                      : Words::tr("no clear difference");
    return c.p ? Words::tr("%1: %2 (log-rank p %3)").arg(nameOf(each.key), word).arg(*c.p, 0, 'g', 2)
               : Words::tr("%1: %2").arg(nameOf(each.key), word);
}

QStringList headOf(Measure measure)
{
    const MeasureDefinition &definition = definitionOf(measure);
    return {Words::tr("%1 (%2): %3").arg(definition.name, definition.key, definition.definition)};
}

int compare(const Session &session, const Question &question, const FactTable &facts,
            const QStringList &names, const std::pair<Period, Period> &periods)
{
    const Instant now = session.context().now();
    const auto before = TableGroups(question.measure, facts, periods.first, question.by).groups(now, true);
    const auto after = TableGroups(question.measure, facts, periods.second, question.by).groups(now, true);
    QJsonObject json = metricsJson(question.measure, question.by, {});
    addPeriod(json, names[0], question.by, before);
    addPeriod(json, names[1], question.by, after);
    QStringList lines = headOf(question.measure);
    for (const MeasureGroup &group : before)
        lines.append(groupText(names[0] + QLatin1Char(' ') + nameOf(group.key), group.summary));
    for (const MeasureGroup &group : after)
        lines.append(groupText(names[1] + QLatin1Char(' ') + nameOf(group.key), group.summary));
    QList<GroupComparison> comparisons;
    for (const MeasureGroup &old : before) {
        for (const MeasureGroup &later : after) {
            if (old.key != later.key)
                continue;
            comparisons.append({old.key, compareSpans(old.spans, later.spans)});
            lines.append(verdictText(comparisons.last()));
        }
    }
    addComparisons(json, question.by, comparisons);
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}

Result<int> metrics(Session &session, const Arguments &arguments)
{
    const auto question = questionOf(arguments);
    WR_TRY(question);
    const bool comparing = arguments.has("compare");
    if (comparing != (arguments.words().size() == 1)
        || (comparing && (arguments.has("from") || arguments.has("to"))))
        return fail(ErrorCode::Usage,
                    Words::tr("Usage: --compare D..D D..D, with two periods and without --from and --to."));
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto facts = FactsFile::open((*writer)->connection());
    WR_TRY(facts);
    if (comparing) {
        const QStringList names{arguments.value("compare"), arguments.word(0)};
        const auto first = periodOf(session, names[0]);
        WR_TRY(first);
        const auto second = periodOf(session, names[1]);
        WR_TRY(second);
        return compare(session, *question, (*facts)->table(), names, {*first, *second});
    }
    const auto period = periodOf(session, arguments.value("from"), arguments.value("to"));
    WR_TRY(period);
    const auto groups = TableGroups(question->measure, (*facts)->table(), *period, question->by)
                            .groups(session.context().now());
    QStringList lines = headOf(question->measure);
    for (const MeasureGroup &group : groups)
        lines.append(groupText(nameOf(group.key), group.summary));
    session.print(metricsJson(question->measure, question->by, groups), lines.join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> metricsCommands()
{
    return {
        {s("metrics"),
         s("[--measure M] [--from D] [--to D] [--by F] [--compare D..D D..D]"),
         Words::tr("Calculate response metrics of the incidents that you can see"),
         0,
         1,
         {s("measure"), s("from"), s("to"), s("by"), s("compare")},
         {},
         metrics},
    };
}

} // namespace Watchroom
