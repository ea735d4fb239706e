// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportparts.h"
#include "timeline/entrysentence.h"

#include "comms/cadence.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportTimeline)
};

/// Noted so much later that a reader should know it.
bool isLate(const EntryRecord &entry)
{
    return entry.happened.isTimed() && entry.noted.at - entry.happened.at >= std::chrono::minutes(1);
}

ReportCell happened(const EntryRecord &entry, const ReportTimes &times)
{
    ReportCell cell = strongCell(times.clock(entry.happened));
    if (isLate(entry)) {
        const bool sameDay = utcDate(entry.noted.at) == utcDate(entry.happened.at);
        cell.append(
            {Words::tr("noted %1", "a time").arg(sameDay ? times.clock(entry.noted) : times.utc(entry.noted)),
             ReportTone::Muted});
    }
    return cell;
}

ReportCell said(const EntryRecord &entry, const TrackProcesses &processes)
{
    if (entry.redacted)
        return mutedCell(Words::tr("Redacted"));
    const QString text = printable(entryText(entry, {processes}));
    ReportCell cell{{text, entry.withdrawn ? ReportTone::Struck : ReportTone::Plain}};
    if (entry.attachment)
        cell.append({Words::tr("Attached: %1", "a file's name and size")
                         .arg(printableLine(entry.attachment->shown(), 120)),
                     ReportTone::Muted});
    if (entry.withdrawn)
        cell.append({Words::tr("withdrawn"), ReportTone::Muted});
    return cell;
}

/// How a posted update stands to what was promised before it, or to the cadence.
QString promise(const ReportSource &source, const UpdateRecord *before, const UpdateRecord &update)
{
    const ProcessDefinition *process = source.process();
    if (!before) {
        const auto since
            = between(source.incident.clock(QStringLiteral("impact_started_at")), update.postedAt);
        return since && since->count() >= 0 ? Words::tr("%1 after the start").arg(lengthText(*since))
                                            : QString();
    }
    const auto due = process ? dueAfter(*process, source.incident, *before) : std::nullopt;
    const auto late = due ? between(due->at, update.postedAt) : std::nullopt;
    if (!late)
        return {};
    if (*late > -std::chrono::minutes(1) && *late < std::chrono::minutes(1))
        return Words::tr("on time");
    return late->count() < 0 ? Words::tr("%1 early").arg(lengthText(*late))
                             : Words::tr("%1 late").arg(lengthText(*late));
}

QString cadenceText(const ReportSource &source)
{
    const ProcessDefinition *process = source.process();
    QStringList parts;
    for (const PublicState &state : process ? process->publicStates : QList<PublicState>()) {
        const auto every = process->cadenceFor(source.incident.severity, state.key);
        if (every && !state.maintenance)
            parts.append(Words::tr("%1 every %2", "a public state and a length")
                             .arg(state.name.in(), lengthText(*every)));
    }
    if (parts.isEmpty())
        return {};
    return Words::tr("Cadence for %1: %2. A promised time replaces the cadence.")
        .arg(source.severityName(source.incident.severity), parts.join(QStringLiteral(", ")));
}
} // namespace

ReportSection timelineSection(const ReportSource &source)
{
    const ReportTimes times = source.times();
    const bool local = times.hasLocal();
    ReportSection section{QStringLiteral("timeline"), Words::tr("Timeline"), {}, {}, {}, {}};
    section.note = local
        ? Words::tr("UTC, and local time in %1. “Noted” is shown where an entry was written later than it "
                    "happened. People appear by role.")
              .arg(times.zoneName())
        : Words::tr(
            "UTC, which is also the local time. “Noted” is shown where an entry was written later than "
            "it happened. People appear by role.");
    section.table.columns = {{Words::tr("Happened (UTC)"), local ? 16 : 18}};
    if (local)
        section.table.columns.append({Words::tr("Local"), 12});
    section.table.columns.append({Words::tr("What"), local ? 52 : 62});
    section.table.columns.append({Words::tr("Who"), 20});
    QString day;
    for (const EntryRecord &entry : source.incident.timeline) {
        if (entry.happened.isTimed() && times.day(entry.happened) != day) {
            day = times.day(entry.happened);
            section.table.rows.append({{strongCell(day)}, true});
        }
        ReportRow row{{happened(entry, times)}, false};
        if (local)
            row.cells.append(mutedCell(times.localClock(entry.happened)));
        row.cells.append(said(entry, source.around.trackProcesses));
        row.cells.append(mutedCell(printableLine(source.who(entry.author, entry.noted), 60)));
        section.table.rows.append(row);
    }
    return section;
}

ReportSection updatesSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("updates"), Words::tr("What customers were told"), {}, {}, {}, {}};
    const ReportTimes times = source.times();
    section.table.columns = {
        {QString(), 4}, {Words::tr("Posted (UTC)"), 18}, {Words::tr("Text"), 60}, {Words::tr("Promise"), 18}};
    const UpdateRecord *before = nullptr;
    int number = 0;
    for (const UpdateRecord &update : source.incident.updates) {
        if (!update.isPosted() || !update.postedAt)
            continue;
        const PublicState *state
            = source.process() ? source.process()->publicState(update.publicState) : nullptr;
        ReportCell posted = plainCell(times.utc(*update.postedAt));
        posted.append({printableLine(state ? state->name.in() : update.publicState, 40), ReportTone::Muted});
        section.table.rows.append(
            {{strongCell(QString::number(++number)), posted, plainCell(printable(update.body)),
              mutedCell(promise(source, before, update))}});
        before = &update;
    }
    if (section.table.rows.isEmpty()) {
        section.table = {};
        section.paragraphs = {{Words::tr("Nothing was posted to customers."), ReportTone::Plain}};
    } else {
        section.foot = cadenceText(source);
    }
    return section;
}

} // namespace Watchroom
