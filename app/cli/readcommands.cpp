// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "comms/cadence.h"
#include "exchange/incidentjson.h"
#include "exchange/surroundings.h"
#include "lifecycle/lifecycle.h"
#include "store/entityhistory.h"

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReadCommands)
};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Result<int> list(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    IncidentRepository repository((*writer)->connection());
    const auto latest = (*writer)->processes().latest((*writer)->connection());
    WR_TRY(latest);
    IncidentFilter filter;
    filter.openOnly = arguments.has("open");
    filter.area = arguments.value("area");
    filter.severity = arguments.value("severity").toLower();
    filter.state = arguments.value("state");
    filter.service = arguments.value("service");
    filter.text = arguments.value("text");
    filter.after = arguments.value("after");
    filter.limit = arguments.value("limit").toInt();
    QStringList states, severities{s("undetermined")};
    for (const ProcessPointer &process : *latest) {
        for (const State &state : process->states)
            states.append(state.key.value);
        for (const SeverityDefinition &severity : process->severities)
            severities.append(severity.key.value);
    }
    severities.removeDuplicates();
    states.removeDuplicates();
    if (!filter.area.isEmpty() && !latest->contains(filter.area))
        return failUnknown(Words::tr("area"), filter.area, latest->keys());
    if (!filter.state.isEmpty() && !states.contains(filter.state))
        return failUnknown(Words::tr("state"), filter.state, states);
    if (!filter.severity.isEmpty() && !severities.contains(filter.severity))
        return failUnknown(Words::tr("severity"), filter.severity, severities);
    const auto rows = repository.list(filter);
    WR_TRY(rows);
    QJsonArray json;
    QStringList lines;
    for (const IncidentRow &row : *rows) {
        std::optional<Moment> due;
        if (row.active && !row.imported) {
            const auto incident = repository.find(row.name, IncidentRepository::Timeline::Without);
            WR_TRY(incident);
            const auto around = surroundingsOf(**writer, *incident, session.context());
            WR_TRY(around);
            if (const auto next
                = nextUpdateDue(*around->mainProcess(*incident), *incident, session.context().now()))
                due = next->at;
        }
        json.append(listRowJson(row, due));
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(row.name, -12)
                         .arg(row.severity, -12)
                         .arg(row.state, -14)
                         .arg(row.title));
    }
    session.print(json, lines.isEmpty() ? Words::tr("No incident.") : lines.join(QLatin1Char('\n')));
    return 0;
}

QString showText(const IncidentRecord &incident, const Surroundings &around)
{
    const ProcessDefinition *process = around.mainProcess(incident);
    const TrackRecord *track = incident.mainTrack();
    const State *state = process && track ? process->state(track->state) : nullptr;
    QStringList lines{QStringLiteral("%1  %2").arg(incident.name, incident.title)};
    lines.append(
        QStringLiteral("%1  %2  %3")
            .arg(incident.severity.value, incident.area.value, state ? state->name.in() : QString()));
    for (const EngagementRecord &e : incident.engagements) {
        if (e.isHeld())
            lines.append(QStringLiteral("  %1: %2").arg(e.role.value, around.handle(e.person)));
        else if (e.isWaiting())
            lines.append(Words::tr("  %1: called, no answer yet").arg(e.role.value));
    }
    if (process && track) {
        const StepFacts facts{around.viewer, false, around.now};
        for (const StepStatus &step : stepsFrom(*process, incident, *track, facts, around.viewerHandle)) {
            QStringList unmet;
            for (const Criterion *criterion : step.unmet())
                unmet.append(criterion->key.value);
            lines.append(step.isOpen() ? Words::tr("  → %1: open to you").arg(step.step->to.value)
                                       : Words::tr("  → %1: %2")
                                             .arg(step.step->to.value,
                                                  unmet.isEmpty() ? Words::tr("another role's step")
                                                                  : unmet.join(QStringLiteral(", "))));
        }
    }
    for (const EntryRecord &entry : incident.timeline) {
        const QString text = entry.redacted ? Words::tr("(redacted)") : entry.text;
        lines.append(QStringLiteral("%1  %2  %3%4")
                         .arg(toIso(entry.happened), around.handle(entry.author), text,
                              entry.withdrawn ? Words::tr(" (withdrawn)") : QString()));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<int> show(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection()).find(arguments.word(0));
    WR_TRY(incident);
    WR_TRY((*writer)->noteReading(*incident, session.context()));
    const auto around = surroundingsOf(**writer, *incident, session.context());
    WR_TRY(around);
    session.print(incidentJson(*incident, *around), showText(*incident, *around));
    return 0;
}

Result<int> history(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection())
                              .find(arguments.word(0), IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    WR_TRY((*writer)->noteReading(*incident, session.context()));
    const auto around = surroundingsOf(**writer, *incident, session.context());
    WR_TRY(around);
    const auto rows = EntityHistory((*writer)->connection()).actsOfIncident(incident->id);
    WR_TRY(rows);
    QJsonArray acts;
    QStringList lines;
    for (const LogRow &row : *rows) {
        const QJsonObject json = actJson(row.act, around->handle(row.act.author), row.payload.isEmpty());
        acts.append(json);
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(json.value(s("at")).toString(), row.act.kind, around->handle(row.act.author),
                              row.act.payload.reason));
    }
    session.print(QJsonObject{{s("ref"), incident->name}, {s("acts"), acts}}, lines.join(QLatin1Char('\n')));
    return 0;
}

Result<int> brief(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection())
                              .find(arguments.word(0), IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    const auto around = surroundingsOf(**writer, *incident, session.context());
    WR_TRY(around);
    QStringList response;
    for (const EngagementRecord &e : incident->engagements) {
        if (e.isHeld())
            response.append(QStringLiteral("%1: %2").arg(e.role.value, around->handle(e.person)));
    }
    const QString summary
        = incident->field(s("summary")).isEmpty() ? incident->title : incident->field(s("summary"));
    const TrackRecord *track = incident->mainTrack();
    const QJsonObject json{{s("ref"), incident->name},
                           {s("severity"), incident->severity.value},
                           {s("state"), track ? track->state.value : QString()},
                           {s("summary"), summary},
                           {s("customer_impact"), incident->field(s("impact"))},
                           {s("current_response"), QJsonArray::fromStringList(response)},
                           {s("mitigation"), incident->field(s("mitigation"))},
                           {s("incident_link"), incident->name}};
    const QString impact = incident->field(s("impact"));
    session.print(
        json,
        QStringList{
            QStringLiteral("%1 %2 (%3)").arg(incident->severity.value, summary, incident->name),
            Words::tr("Impact: %1").arg(impact.isEmpty() ? Words::tr("not stated yet") : impact),
            Words::tr("Response: %1")
                .arg(response.isEmpty() ? Words::tr("nobody yet") : response.join(QStringLiteral(", ")))}
            .join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> readCommands()
{
    return {
        {s("list"),
         s("[--open] [--area A] [--severity S] [--state K] [--service X] [--text Q] [--limit N] [--after "
           "NAME]"),
         Words::tr("lists incidents, the newest first"),
         0,
         0,
         {s("area"), s("severity"), s("state"), s("service"), s("text"), s("limit"), s("after")},
         {s("open")},
         list},
        {s("show"), s("NAME"), Words::tr("shows an incident whole"), 1, 1, {}, {}, show},
        {s("history"), s("NAME"), Words::tr("lists the acts of an incident"), 1, 1, {}, {}, history},
        {s("brief"), s("NAME"), Words::tr("writes what executives need"), 1, 1, {}, {}, brief},
    };
}

} // namespace Watchroom
