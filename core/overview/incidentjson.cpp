// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/incidentjson.h"

#include "base/hybridclock.h"
#include "comms/cadence.h"
#include "lifecycle/farclocks.h"
#include "lifecycle/lifecycle.h"
#include "timeline/entrysentence.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentJson)
};

QString text(const LocalText &local)
{
    return local.in();
}

QString flagText(const ProcessDefinition *process, const FlagRecord &flag)
{
    if (flag.key.value == QLatin1String("override"))
        return Words::tr("Overridden: %1").arg(flag.note);
    if (flag.key.value == QLatin1String("time_far_ahead"))
        return flag.note; // a whole sentence
    if (process) {
        for (const FlagDefinition &definition : process->flags) {
            if (definition.key == flag.key)
                return text(definition.text);
        }
    }
    return flag.key.value;
}

QJsonArray callsJson(const IncidentRecord &incident)
{
    QJsonArray calls;
    for (const EngagementRecord &e : incident.engagements) {
        if (!e.calledAt)
            continue;
        calls.append(QJsonObject{
            {QStringLiteral("role"), e.role.value},
            {QStringLiteral("way"), e.way},
            {QStringLiteral("called_at"), timeJson(e.calledAt)},
            {QStringLiteral("answered_at"), timeJson(e.answeredAt)},
            {QStringLiteral("answer"), e.answer.isEmpty() ? QJsonValue() : QJsonValue(e.answer)}});
    }
    return calls;
}

QJsonArray rolesJson(const IncidentRecord &incident, const Surroundings &around)
{
    QJsonArray roles;
    for (const EngagementRecord &e : incident.engagements) {
        if (e.isHeld())
            roles.append(QJsonObject{{QStringLiteral("role"), e.role.value},
                                     {QStringLiteral("person"), around.handle(e.person)},
                                     {QStringLiteral("since"), timeJson(e.from)}});
    }
    return roles;
}

QString kindWord(CriterionKind kind, const Criterion &criterion)
{
    switch (kind) {
    case CriterionKind::FieldSet:
        return QStringLiteral("field_set");
    case CriterionKind::RoleFilled:
        return QStringLiteral("role_filled");
    case CriterionKind::UpdatePosted:
        return QStringLiteral("update_posted");
    case CriterionKind::TaskDone:
        return QStringLiteral("task_done");
    case CriterionKind::ChecklistDone:
        return QStringLiteral("checklist_done");
    case CriterionKind::Manual:
        return QStringLiteral("manual");
    case CriterionKind::Unknown:
        break;
    }
    return criterion.kindWord;
}

QJsonArray nextJson(const IncidentRecord &incident, const TrackRecord &track,
                    const ProcessDefinition &process, const Surroundings &around)
{
    QJsonArray next;
    const StepFacts facts{around.viewer, false, around.now};
    for (const StepStatus &step : stepsFrom(process, incident, track, facts, around.viewerHandle)) {
        QJsonArray criteria;
        for (const CriterionStatus &status : step.criteria)
            criteria.append(
                QJsonObject{{QStringLiteral("key"), status.criterion->key.value},
                            {QStringLiteral("text"), text(status.criterion->text)},
                            {QStringLiteral("kind"), kindWord(status.criterion->kind, *status.criterion)},
                            {QStringLiteral("parameter"), status.criterion->parameter},
                            {QStringLiteral("met"), status.met}});
        next.append(QJsonObject{{QStringLiteral("to"), step.step->to.value},
                                {QStringLiteral("name"), text(step.step->name)},
                                {QStringLiteral("allowed"), step.isOpen()},
                                {QStringLiteral("back"), step.step->back},
                                {QStringLiteral("criteria"), criteria}});
    }
    return next;
}

QString precisionWord(Precision precision)
{
    switch (precision) {
    case Precision::Year:
        return QStringLiteral("year");
    case Precision::Month:
        return QStringLiteral("month");
    case Precision::Day:
        return QStringLiteral("day");
    case Precision::Minute:
        return QStringLiteral("minute");
    case Precision::Second:
        return QStringLiteral("second");
    case Precision::Millisecond:
        break;
    }
    return QStringLiteral("ms");
}

QJsonObject attachmentJson(const AttachmentRecord &attachment)
{
    return {{QStringLiteral("name"), attachment.name},
            {QStringLiteral("media_type"), attachment.mediaType},
            {QStringLiteral("size"), qint64(attachment.size)},
            {QStringLiteral("sha256"), QString::fromLatin1(attachment.sha256.toHex())}};
}

QJsonArray timelineJson(const IncidentRecord &incident, const Surroundings &around)
{
    QJsonArray timeline;
    for (const EntryRecord &entry : incident.timeline) {
        QJsonObject one{{QStringLiteral("id"), shortCode(entry.id)},
                        {QStringLiteral("at"), toIso(entry.happened)},
                        {QStringLiteral("noted_at"), toIso(entry.noted)},
                        {QStringLiteral("precision"), precisionWord(entry.happened.precision)},
                        {QStringLiteral("kind"), entry.kind},
                        {QStringLiteral("text"), entryText(entry, {around.trackProcesses})},
                        {QStringLiteral("author"), around.handle(entry.author)}};
        if (entry.withdrawn)
            one.insert(QStringLiteral("withdrawn"), true);
        if (entry.redacted)
            one.insert(QStringLiteral("redacted"), true);
        if (entry.attachment)
            one.insert(QStringLiteral("attachment"), attachmentJson(*entry.attachment));
        timeline.append(one);
    }
    return timeline;
}

QJsonArray tasksJson(const IncidentRecord &incident, const Surroundings &around)
{
    QJsonArray tasks;
    for (const TaskRecord &task : incident.tasks)
        tasks.append(QJsonObject{{QStringLiteral("id"), shortCode(task.id)},
                                 {QStringLiteral("text"), task.text},
                                 {QStringLiteral("kind"), task.kind},
                                 {QStringLiteral("state"), task.state},
                                 {QStringLiteral("owner"),
                                  task.owner.isNull() ? QJsonValue() : QJsonValue(around.handle(task.owner))},
                                 {QStringLiteral("due"), timeJson(task.due)}});
    return tasks;
}

QJsonArray conflictsJson(const IncidentRecord &incident, const Surroundings &around)
{
    QJsonArray conflicts;
    for (const ConflictRecord &conflict : incident.conflicts) {
        QJsonArray values;
        for (const Head &head : conflict.heads)
            values.append(QJsonObject{
                {QStringLiteral("value"), head.value.toJson()},
                {QStringLiteral("author"), around.handle(head.by.author)},
                {QStringLiteral("at"), toIso(Moment::exact(HybridClock::wallOf(head.by.stamp)))}});
        const EntitySpec *spec = entitySpec(conflict.kind);
        conflicts.append(QJsonObject{{QStringLiteral("entity"), spec ? QString(spec->name) : QString()},
                                     {QStringLiteral("field"), conflict.field},
                                     {QStringLiteral("values"), values}});
    }
    return conflicts;
}
} // namespace

const ProcessDefinition *Surroundings::mainProcess(const IncidentRecord &incident) const
{
    const TrackRecord *track = incident.mainTrack();
    return track ? trackProcesses.value(track->id).get() : nullptr;
}

QString Surroundings::handle(const PersonId &person) const
{
    return people.value(person).handle;
}

QJsonValue timeJson(const std::optional<Moment> &moment)
{
    return moment ? QJsonValue(toIso(*moment)) : QJsonValue(QJsonValue::Null);
}

QStringList clocksOutOfOrder(const IncidentRecord &incident)
{
    QStringList broken;
    const auto check = [&](std::initializer_list<const char *> order) {
        const char *beforeKey = nullptr;
        std::optional<Moment> before;
        for (const char *key : order) {
            const auto clock = incident.clock(QLatin1String(key));
            if (!clock)
                continue;
            if (before && clock->at < before->at)
                broken.append(
                    Words::tr("%1 lies before %2").arg(QLatin1String(key), QLatin1String(beforeKey)));
            before = clock;
            beforeKey = key;
        }
    };
    check({"impact_started_at", "detected_at", "acknowledged_at"});
    check({"impact_started_at", "mitigated_at", "resolved_at", "closed_at"});
    return broken;
}

QJsonArray updatesJson(const IncidentRecord &incident)
{
    QJsonArray updates;
    for (const UpdateRecord &update : incident.updates)
        updates.append(QJsonObject{{QStringLiteral("id"), shortCode(update.id)},
                                   {QStringLiteral("public_state"), update.publicState},
                                   {QStringLiteral("status"), update.statusKey()},
                                   {QStringLiteral("body"), update.body},
                                   {QStringLiteral("posted_at"), timeJson(update.postedAt)},
                                   {QStringLiteral("promised_next_at"), timeJson(update.promisedNextAt)},
                                   {QStringLiteral("link"), update.link}});
    return updates;
}

QJsonObject listRowJson(const IncidentRow &row, const std::optional<Moment> &nextUpdateDue)
{
    return {{QStringLiteral("ref"), row.name},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("area"), row.area},
            {QStringLiteral("severity"), row.severity},
            {QStringLiteral("state"), row.state},
            {QStringLiteral("phase"), row.phase},
            {QStringLiteral("declared_at"), timeJson(row.declaredAt)},
            {QStringLiteral("resolved_at"), timeJson(row.resolvedAt)},
            {QStringLiteral("services"), QJsonArray::fromStringList(row.services)},
            {QStringLiteral("next_update_due"), timeJson(nextUpdateDue)},
            {QStringLiteral("confidential"), row.confidential}};
}

QJsonObject incidentJson(const IncidentRecord &incident, const Surroundings &around)
{
    const TrackRecord *track = incident.mainTrack();
    const ProcessDefinition *process = around.mainProcess(incident);
    const State *state = process && track ? process->state(track->state) : nullptr;
    IncidentRow row;
    row.name = incident.name;
    row.title = incident.title;
    row.area = incident.area.value;
    row.severity = incident.severity.value;
    row.state = track ? track->state.value : QString();
    row.phase = state ? state->phase : QString();
    row.declaredAt = incident.clock(QStringLiteral("declared_at"));
    if (!row.declaredAt)
        row.declaredAt = incident.created;
    row.resolvedAt = incident.clock(QStringLiteral("resolved_at"));
    row.services = incident.services;
    row.confidential = incident.confidential;
    const auto due = process ? nextUpdateDue(*process, incident, around.now) : std::nullopt;
    QJsonObject json = listRowJson(row, due ? std::optional(due->at) : std::nullopt);
    json.insert(QStringLiteral("id"), incident.id.toString());
    json.insert(QStringLiteral("process"),
                QJsonObject{{QStringLiteral("id"), track ? track->process.value : QString()},
                            {QStringLiteral("version"), track ? track->version : 0}});
    json.insert(QStringLiteral("severity_reason"), incident.severityReason());
    QJsonObject clocks, fields;
    for (auto it = incident.clocks.constBegin(); it != incident.clocks.constEnd(); ++it)
        clocks.insert(it.key(), toIso(*it));
    for (auto it = incident.fields.constBegin(); it != incident.fields.constEnd(); ++it)
        fields.insert(it.key(), it->toJson());
    json.insert(QStringLiteral("clocks"), clocks);
    json.insert(QStringLiteral("fields"), fields);
    QJsonArray tracks, links, flags;
    for (const TrackRecord &each : incident.tracks)
        tracks.append(QJsonObject{{QStringLiteral("process"), each.process.value},
                                  {QStringLiteral("state"), each.state.value}});
    for (const LinkRecord &link : incident.links)
        links.append(
            QJsonObject{{QStringLiteral("kind"), link.kind}, {QStringLiteral("target"), link.target}});
    for (const FlagRecord &flag : incident.flags)
        flags.append(QJsonObject{{QStringLiteral("key"), flag.key.value},
                                 {QStringLiteral("text"), flagText(process, flag)}});
    for (const QString &broken : clocksOutOfOrder(incident))
        flags.append(QJsonObject{{QStringLiteral("key"), QStringLiteral("clock_order")},
                                 {QStringLiteral("text"), broken}});
    for (const QString &clock : farClocks(incident))
        flags.append(QJsonObject{
            {QStringLiteral("key"), QStringLiteral("clock_far")},
            {QStringLiteral("text"), Words::tr("%1 is more than a year from the declaration").arg(clock)}});
    json.insert(QStringLiteral("tracks"), tracks);
    json.insert(QStringLiteral("calls"), callsJson(incident));
    json.insert(QStringLiteral("roles"), rolesJson(incident, around));
    json.insert(QStringLiteral("next"),
                process && track ? nextJson(incident, *track, *process, around) : QJsonArray());
    json.insert(QStringLiteral("timeline"), timelineJson(incident, around));
    json.insert(QStringLiteral("updates"), updatesJson(incident));
    json.insert(QStringLiteral("tasks"), tasksJson(incident, around));
    json.insert(QStringLiteral("links"), links);
    json.insert(QStringLiteral("flags"), flags);
    json.insert(QStringLiteral("conflicts"), conflictsJson(incident, around));
    return json;
}

QJsonObject actJson(const Act &act, const QString &author, bool redacted)
{
    QJsonArray changes;
    for (const Change &change : act.payload.changes) {
        QJsonObject fields;
        for (const FieldChange &field : change.fields)
            fields.insert(field.field, field.value.toJson());
        const EntitySpec *spec = entitySpec(change.kind);
        changes.append(
            QJsonObject{{QStringLiteral("entity"), spec ? QString(spec->name) : QStringLiteral("unknown")},
                        {QStringLiteral("id"), change.entity.toString()},
                        {QStringLiteral("creation"), change.creation},
                        {QStringLiteral("fields"), fields}});
    }
    return {{QStringLiteral("id"), act.id.toString()},
            {QStringLiteral("kind"), act.kind},
            {QStringLiteral("author"), author},
            {QStringLiteral("system_user"), act.systemUser},
            {QStringLiteral("at"), toIso(Moment::exact(HybridClock::wallOf(act.stamp)))},
            {QStringLiteral("desk"), act.desk.toString()},
            {QStringLiteral("n"), qint64(act.n)},
            {QStringLiteral("reason"), act.payload.reason},
            {QStringLiteral("redacted"), redacted},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("hash"), QString::fromLatin1(act.hash.toHex())}};
}

QJsonObject countsJson(const FileCounts &counts, int64_t articles)
{
    const auto groups = [](const QMap<QString, int64_t> &map) {
        QJsonObject object;
        for (auto it = map.constBegin(); it != map.constEnd(); ++it)
            object.insert(it.key(), qint64(*it));
        return object;
    };
    return {{QStringLiteral("incidents"), qint64(counts.incidents)},
            {QStringLiteral("timeline_entries"), qint64(counts.timelineEntries)},
            {QStringLiteral("status_updates"), qint64(counts.statusUpdates)},
            {QStringLiteral("services"), qint64(counts.services)},
            {QStringLiteral("articles"), qint64(articles)},
            {QStringLiteral("acts"), qint64(counts.acts)},
            {QStringLiteral("by_area"), groups(counts.byArea)},
            {QStringLiteral("by_state"), groups(counts.byState)},
            {QStringLiteral("by_severity"), groups(counts.bySeverity)}};
}

} // namespace Watchroom
