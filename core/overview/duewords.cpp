// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/duewords.h"

#include "base/duration.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::DueWords)
};

constexpr std::chrono::minutes soon{5};

QString utcShown(const Moment &moment)
{
    const QString shown = moment.isCivil()
        ? toIso(moment)
        : toDateTime(moment.at, QTimeZone::utc()).toString(QStringLiteral("HH:mm"));
    return Words::tr("%1 UTC", "a clock time").arg(shown);
}

std::chrono::seconds secondsTo(Instant from, Instant to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from);
}

QString updateContext(const UpdateDue &due)
{
    switch (due.why) {
    case UpdateDue::Why::Promised:
        return Words::tr("promised for %1").arg(utcShown(due.at));
    case UpdateDue::Why::Cadence:
        return Words::tr("by the cadence, %1").arg(utcShown(due.at));
    case UpdateDue::Why::FirstWord:
        break;
    }
    return Words::tr("first public update, %1").arg(utcShown(due.at));
}

QString callsContext(const BoardRow &row, Instant now)
{
    if (row.waitingCalls == 0)
        return {};
    const QString calls = Words::tr("%n page(s) not acknowledged", "on the board", row.waitingCalls);
    if (!row.nextAnswerDue || row.nextAnswerDue->at <= now)
        return calls;
    return Words::tr("%1; next due in %2").arg(calls, clockText(secondsTo(now, row.nextAnswerDue->at)));
}

std::optional<DueWords> lateWords(const BoardRow &row, Instant now)
{
    if (row.update && row.update->overdue)
        return DueWords{Urgency::Late,
                        Words::tr("Update overdue by %1").arg(clockText(secondsTo(row.update->at.at, now))),
                        updateContext(*row.update)};
    if (row.overdueCalls > 0)
        return DueWords{
            Urgency::Late, Words::tr("%n page(s) not acknowledged in time", "on the board", row.overdueCalls),
            row.uncalled.isEmpty()
                ? QString()
                : Words::tr("not paged: %1").arg(row.uncalled.join(Words::tr(", ", "between names")))};
    if (row.limitOver)
        return DueWords{Urgency::Late, row.limitText,
                        Words::tr("overdue by %1").arg(durationText(secondsTo(row.limitDue->at, now)))};
    return {};
}
} // namespace

DueWords dueWords(const BoardRow &row, Instant now)
{
    if (const auto late = lateWords(row, now))
        return *late;
    if (row.nobodyCalled)
        return {Urgency::Soon, Words::tr("Nobody has been paged"),
                row.uncalled.join(Words::tr(", ", "between names"))};
    if (row.update) {
        const auto left = secondsTo(now, row.update->at.at);
        const QString context = callsContext(row, now);
        return {left <= soon ? Urgency::Soon : Urgency::Calm,
                Words::tr("Update due in %1").arg(left <= soon ? clockText(left) : durationText(left)),
                context.isEmpty() ? updateContext(*row.update) : context};
    }
    if (row.waitingCalls > 0) {
        const QString left = row.nextAnswerDue ? Words::tr("next acknowledgement due in %1")
                                                     .arg(clockText(secondsTo(now, row.nextAnswerDue->at)))
                                               : QString();
        return {Urgency::Soon, Words::tr("%n page(s) not acknowledged", "on the board", row.waitingCalls),
                left};
    }
    if (!row.uncalled.isEmpty())
        return {Urgency::Soon, Words::tr("%n role(s) vacant", "on the board", int(row.uncalled.size())),
                row.uncalled.join(Words::tr(", ", "between names"))};
    if (row.limitDue)
        return {Urgency::Calm, row.limitText,
                Words::tr("by %1, in %2")
                    .arg(utcShown(*row.limitDue), durationText(secondsTo(now, row.limitDue->at)))};
    return {Urgency::Calm, Words::tr("Nothing due"), {}};
}

QString sinceWords(const BoardRow &row, Instant now)
{
    const QString length = durationText(std::max(secondsTo(row.since.at, now), std::chrono::seconds(0)));
    if (row.sinceClock == QLatin1String("impact_started_at"))
        return Words::tr("%1 since impact").arg(length);
    if (row.sinceClock == QLatin1String("detected_at"))
        return Words::tr("%1 since detection").arg(length);
    if (row.sinceClock == QLatin1String("reported_at"))
        return Words::tr("%1 since report").arg(length);
    return Words::tr("%1 since declared").arg(length);
}

} // namespace Watchroom
