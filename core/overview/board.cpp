// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/board.h"

#include "lifecycle/lifecycle.h"
#include "overview/surroundings.h"
#include "roles/roles.h"

namespace Watchroom {

namespace {
void setRoles(BoardRow &row, const ProcessDefinition &process, const IncidentRecord &incident,
              const Surroundings &around, const QString &language)
{
    if (!process.roles.isEmpty()) { // a process names the role that owns its incidents first
        row.leadRole = process.roles.first().key;
        if (const EngagementRecord *held = incident.holder(row.leadRole)) {
            row.lead = around.people.value(held->person).shown();
            row.ledByViewer = held->person == around.viewer;
        }
    }
    row.involvesViewer = std::any_of(
        incident.engagements.begin(), incident.engagements.end(),
        [&](const EngagementRecord &one) { return one.isHeld() && one.person == around.viewer; });
    for (const RoleNeed &need : neededRoles(process, incident, around.now)) {
        if (need.call && need.call->isWaiting()) {
            ++row.waitingCalls;
            row.overdueCalls += need.overdue ? 1 : 0;
            if (need.answerDue && (!row.nextAnswerDue || need.answerDue->at < row.nextAnswerDue->at))
                row.nextAnswerDue = need.answerDue;
        }
        if (!need.held && !need.call)
            row.uncalled.append(need.role->name.in(language));
    }
    row.nobodyCalled = incident.engagements.isEmpty() && !row.uncalled.isEmpty();
}
} // namespace

Since sinceOf(const IncidentRecord &incident)
{
    for (const char *clock : {"impact_started_at", "detected_at", "reported_at", "declared_at"}) {
        const auto found = incident.clock(QLatin1String(clock));
        if (found && found->isTimed())
            return {*found, QLatin1String(clock)};
    }
    return {incident.created, QStringLiteral("declared_at")};
}

BoardRow boardRow(const IncidentRecord &incident, const Surroundings &around, const QString &language)
{
    BoardRow row;
    row.id = incident.id;
    row.name = incident.name;
    row.title = incident.title;
    row.severity = row.countsAs = incident.severity;
    row.services = incident.services;
    row.confidential = incident.confidential;
    row.members = int(incident.members.size());
    const Since since = sinceOf(incident);
    row.since = since.at;
    row.sinceClock = since.clock;
    const ProcessDefinition *process = around.mainProcess(incident);
    const TrackRecord *track = incident.mainTrack();
    if (!process || !track)
        return row;
    row.countsAs = process->inForce(incident.severity);
    if (const SeverityDefinition *severity = process->severity(incident.severity))
        row.severityName = severity->name.in(language);
    row.area = process->title.in(language);
    if (const State *state = process->state(track->state))
        row.stateName = state->name.in(language);
    setRoles(row, *process, incident, around, language);
    row.update = nextUpdateDue(*process, incident, around.now);
    const auto limits = runningTimeboxes(*process, incident, around.now);
    for (const RunningTimebox &limit : limits) {
        if (limit.overdue && incident.holder({limit.timebox->whom}))
            continue; // whom it would call is there already
        row.limitDue = limit.due;
        row.limitText = limit.timebox->text.in(language);
        row.limitOver = limit.overdue;
        break;
    }
    for (const FlagDefinition &flag : process->flags) {
        if (flag.isHold() && incident.hasFlag(flag.key))
            row.holds.append(flag.text.in(language));
    }
    return row;
}

Result<QList<BoardRow>> board(const Reader &reader, const QString &language)
{
    IncidentRepository repository(reader.connection());
    const auto names = repository.activeNames();
    WR_TRY(names);
    QList<BoardRow> rows;
    for (const QString &name : *names) {
        const auto incident = repository.find(name, IncidentRepository::Timeline::Without);
        WR_TRY(incident);
        const auto around = surroundingsOf(reader, *incident);
        WR_TRY(around);
        rows.append(boardRow(*incident, *around, language));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const BoardRow &a, const BoardRow &b) {
        return std::tuple(!a.isOverdue(), a.countsAs.value, a.since.at)
            < std::tuple(!b.isOverdue(), b.countsAs.value, b.since.at);
    });
    return rows;
}

} // namespace Watchroom
