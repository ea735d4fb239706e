// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "comms/cadence.h"
#include "incident/asof.h"
#include "lifecycle/lifecycle.h"
#include "log/entityhistory.h"
#include "overview/incidentjson.h"
#include "overview/surroundings.h"
#include "queries/knownat.h"
#include "timeline/entrysentence.h"

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReadCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<int> list(Session &session, const Arguments &arguments)
{
    const auto writer = session.reader();
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
    if (arguments.has("limit")) {
        bool isNumber = false;
        filter.limit = arguments.value("limit").toInt(&isNumber);
        if (!isNumber || filter.limit < 1)
            return fail(ErrorCode::Usage,
                        Words::tr("“%1” is not a valid limit.").arg(arguments.value("limit").left(60)),
                        s("limit"), Words::tr("Use a whole number of 1 or more, such as --limit 20."));
    }
    QStringList states, severities{s("undetermined")};
    for (const ProcessPointer &process : *latest) {
        for (const State &state : process->states)
            states.append(state.key.value);
        for (const SeverityDefinition &severity : process->severities)
            severities.append(severity.key.value);
    }
    severities.removeDuplicates();
    states.removeDuplicates();
    if (QStringList areas = areasOf(*latest); !filter.area.isEmpty() && !areas.contains(filter.area))
        return failUnknown(Words::tr("area"), filter.area, areas);
    if (!filter.state.isEmpty() && !states.contains(filter.state))
        return failUnknown(Words::tr("state"), filter.state, states);
    if (!filter.severity.isEmpty() && !severities.contains(filter.severity))
        return failUnknown(Words::tr("severity"), filter.severity, severities);
    if (!filter.service.isEmpty()) {
        const auto services = repository.serviceNames();
        WR_TRY(services);
        if (!services->contains(filter.service))
            return failUnknown(Words::tr("service"), filter.service, *services);
    }
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
    session.print(json, lines.isEmpty() ? Words::tr("No incidents found.") : lines.join(QLatin1Char('\n')));
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
            lines.append(Words::tr("  %1: paged, not acknowledged yet").arg(e.role.value));
    }
    if (process && track) {
        const StepFacts facts{around.viewer, false, around.now};
        for (const StepStatus &step : stepsFrom(*process, incident, *track, facts, around.viewerHandle)) {
            QStringList unmet;
            for (const Criterion *criterion : step.unmet())
                unmet.append(criterion->key.value);
            lines.append(step.isOpen() ? Words::tr("  → %1: available to you").arg(step.step->to.value)
                                       : Words::tr("  → %1: %2")
                                             .arg(step.step->to.value,
                                                  unmet.isEmpty() ? Words::tr("reserved for another role")
                                                                  : unmet.join(QStringLiteral(", "))));
        }
    }
    for (const EntryRecord &entry : incident.timeline) {
        QString text = entry.redacted ? Words::tr("(redacted)") : entryText(entry, {around.trackProcesses});
        text.replace(QLatin1Char('\n'),
                     QStringLiteral("\n      ")); // a line must not look like an entry
        lines.append(QStringLiteral("%1  %2  %3%4")
                         .arg(toIso(entry.happened), around.handle(entry.author), text,
                              entry.withdrawn ? Words::tr(" (withdrawn)") : QString()));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<int> show(Session &session, const Arguments &arguments)
{
    const auto writer = session.readerOf(arguments.word(0));
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection()).find(arguments.word(0));
    WR_TRY(incident);
    const auto around = surroundingsOf(**writer, *incident, session.context());
    WR_TRY(around);
    session.print(incidentJson(*incident, *around), showText(*incident, *around));
    return 0;
}

/// Switches the permission filter to the person of --person-view. Fails if the caller can't see \a incident.
Result<Surroundings> viewedBy(Writer &writer, const IncidentRecord &incident, const QString &person,
                              const Context &context)
{
    auto around = surroundingsOf(writer, incident, context);
    WR_TRY(around);
    if (person.isEmpty())
        return around;
    const auto handle = checkedHandle(person);
    WR_TRY(handle);
    const PersonId id = personId(writer.identity().organisation, *handle);
    if (!around->people.contains(id)) {
        QStringList known;
        for (const PersonRecord &one : std::as_const(around->people))
            known.append(one.handle);
        return failUnknown(Words::tr("person"), person, known);
    }
    WR_TRY(writer.lookAs(*handle));
    around->viewer = id;
    around->viewerHandle = *handle;
    return around;
}

Result<IncidentRecord> incidentThen(Writer &writer, const IncidentRecord &incident, const Moment &time,
                                    bool knownAt)
{
    if (knownAt)
        return incidentKnownAt(writer.connection(), writer.identity(), incident, time.last());
    const auto rows = EntityHistory(writer.connection()).actsOfIncident(incident.id);
    WR_TRY(rows);
    QList<Act> acts;
    for (const LogRow &row : *rows)
        acts.append(row.act);
    const auto then = asOf(incident, acts, time.last());
    if (!then)
        return fail(ErrorCode::NotFound, Words::tr("%1 did not exist at %2.").arg(incident.name, toIso(time)),
                    incident.name, Words::tr("It was created at %1.").arg(toIso(incident.created)));
    return *then;
}

Result<int> history(Session &session, const Arguments &arguments)
{
    const bool knownAt = arguments.has("known-at");
    if (knownAt && arguments.has("as-of"))
        return fail(ErrorCode::Usage, Words::tr("--as-of and --known-at can't be used together."), {},
                    Words::tr("Use --as-of for what was true at that time, or --known-at for what had been "
                              "recorded by then."));
    const auto asked = session.time(arguments.value(knownAt ? "known-at" : "as-of"));
    WR_TRY(asked);
    const auto writer = session.readerOf(arguments.word(0));
    WR_TRY(writer);
    const auto seen = IncidentRepository((*writer)->connection()).find(arguments.word(0));
    WR_TRY(seen);
    const auto around = viewedBy(**writer, *seen, arguments.value("person-view"), session.context());
    WR_TRY(around);
    const auto incident = IncidentRepository((*writer)->connection()).find(arguments.word(0));
    WR_TRY(incident); // the person of --person-view may not see it
    if (*asked) {
        const auto then = incidentThen(**writer, *incident, **asked, knownAt);
        WR_TRY(then);
        Surroundings at = *around;
        at.now = (*asked)->last();
        session.print(incidentJson(*then, at), showText(*then, at));
        return 0;
    }
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
    const auto writer = session.reader();
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
            Words::tr("Impact: %1").arg(impact.isEmpty() ? Words::tr("not known yet") : impact),
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
         Words::tr("List incidents, newest first"),
         0,
         0,
         {s("area"), s("severity"), s("state"), s("service"), s("text"), s("limit"), s("after")},
         {s("open")},
         list},
        {s("show"), s("NAME"), Words::tr("Show an incident with its timeline"), 1, 1, {}, {}, show},
        {s("history"),
         s("NAME [--as-of TIME | --known-at TIME] [--person-view P]"),
         Words::tr("List the acts of an incident, or show the incident at an earlier time"),
         1,
         1,
         {s("as-of"), s("known-at"), s("person-view")},
         {},
         history},
        {s("brief"), s("NAME"), Words::tr("Print a summary for executives"), 1, 1, {}, {}, brief},
    };
}

} // namespace Watchroom
