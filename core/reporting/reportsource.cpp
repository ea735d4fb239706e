// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportsource.h"

#include "base/hybridclock.h"
#include "incident/actkind.h"
#include "log/entityhistory.h"
#include "overview/surroundings.h"

#include <algorithm>

namespace Watchroom {

namespace {
const FieldChange *fieldOf(const Change &change, QLatin1String name)
{
    const auto found = std::find_if(change.fields.begin(), change.fields.end(),
                                    [&](const FieldChange &field) { return field.field == name; });
    return found == change.fields.end() ? nullptr : &*found;
}

bool saysOverride(const Act &act)
{
    return std::any_of(act.payload.changes.begin(), act.payload.changes.end(), [](const Change &change) {
        const FieldChange *kind = fieldOf(change, QLatin1String("kind"));
        return change.kind == EntityKind::TimelineEntry && kind
            && kind->value.text() == QLatin1String("override");
    });
}

bool heldAt(const EngagementRecord &engagement, Instant at)
{
    return engagement.from && engagement.from->at <= at && (!engagement.until || engagement.until->at >= at);
}
} // namespace

QList<StepTaken> stepsTaken(const QList<LogRow> &log, const Uuid &track)
{
    QList<StepTaken> steps;
    StateKey state;
    for (const LogRow &row : log) {
        for (const Change &change : row.act.payload.changes) {
            const FieldChange *to = fieldOf(change, QLatin1String("state"));
            if (change.entity != track || !to)
                continue;
            const StateKey from = std::exchange(state, StateKey{to->value.text()});
            if (change.creation || from == state)
                continue;
            if (actKind(row.act.kind) == ActKind::Undo) {
                if (!steps.isEmpty() && steps.last().to == from)
                    steps.removeLast();
                continue;
            }
            const FieldChange *entered = fieldOf(change, QLatin1String("entered"));
            const Moment noted = Moment::exact(HybridClock::wallOf(row.act.stamp));
            steps.append({from, state, entered ? entered->value.moment().value_or(noted) : noted,
                          row.act.author, row.act.payload.reason, saysOverride(row.act)});
        }
    }
    return steps;
}

QString ReportSource::roleName(const RoleKey &role) const
{
    for (const TrackRecord &track : incident.tracks) { // the main one names it first
        const ProcessPointer each = around.trackProcesses.value(track.id);
        if (const RoleDefinition *definition = each ? each->role(role) : nullptr)
            return definition->name.in();
    }
    return role.value;
}

QString ReportSource::stateName(const StateKey &state) const
{
    const State *found = process() ? process()->state(state) : nullptr;
    return found ? found->name.in() : state.value;
}

QString ReportSource::severityName(const SeverityKey &severity) const
{
    const SeverityDefinition *found = process() ? process()->severity(severity) : nullptr;
    return found ? found->name.in() : severity.value;
}

QString ReportSource::who(const PersonId &person, const Moment &then) const
{
    if (person.isNull())
        return {};
    for (const EngagementRecord &engagement : incident.engagements) {
        if (engagement.person == person && heldAt(engagement, then.at))
            return roleName(engagement.role);
    }
    return around.people.value(person).shown();
}

ReportTimes ReportSource::times() const
{
    const auto impact = incident.clock(QStringLiteral("impact_started_at"));
    const Moment declared = incident.clock(QStringLiteral("declared_at")).value_or(incident.created);
    return {zone, utcDate(impact && impact->isTimed() ? impact->at : declared.at)};
}

namespace {
/// \a aroundOf reads what stands beside the incident, through whoever's eyes.
template<typename AroundOf>
Result<ReportSource> sourceOf(Connection &connection, const QString &name, Instant at, const QTimeZone &zone,
                              AroundOf aroundOf)
{
    IncidentRepository repository(connection);
    const auto incident = repository.find(name);
    WR_TRY(incident);
    const Result<Surroundings> around = aroundOf(*incident);
    WR_TRY(around);
    const auto organisation = repository.organisationName();
    WR_TRY(organisation);
    const auto log = EntityHistory(connection).actsOfIncident(incident->id);
    WR_TRY(log);
    auto heads = chainHeads(connection);
    WR_TRY(heads);
    heads->removeIf([&](const ChainHead &head) { return head.stream != incident->stream; });
    ReportSource source{*incident, *around, *organisation, {}, *heads, at, zone};
    if (const TrackRecord *track = incident->mainTrack())
        source.steps = stepsTaken(*log, track->id);
    return source;
}
} // namespace

Result<ReportSource> reportSource(Writer &writer, const QString &name, const Context &context, Instant at)
{
    return sourceOf(writer.connection(), name, at, context.zone(), [&](const IncidentRecord &incident) {
        return surroundingsOf(writer, incident, context);
    });
}

Result<ReportSource> reportSource(const Reader &reader, const QString &name, const QTimeZone &zone)
{
    return sourceOf(reader.connection(), name, reader.now(), zone,
                    [&](const IncidentRecord &incident) { return surroundingsOf(reader, incident); });
}

} // namespace Watchroom
