// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/declare.h"

#include "actions/actdraft.h"
#include "actions/codename.h"
#include "actions/levels.h"
#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Declare)
};

Result<QString> checkedCategory(const ProcessDefinition &process, const QString &category)
{
    QStringList keys;
    for (const Category &each : process.categories)
        keys.append(each.key);
    if (!category.isEmpty() && !keys.contains(category))
        return failUnknown(Words::tr("category"), category, keys);
    return category;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const DeclareRequest &request, const Context &context)
{
    const auto title = checkedLine(request.title, TextLimit::title, Words::tr("The title"));
    WR_TRY(title);
    if (title->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("An incident needs a title."), QStringLiteral("title"),
                    Words::tr("Say in simple words what is wrong."));
    const ProcessPointer process = now.processes.value(request.area.value);
    if (!process)
        return failUnknown(Words::tr("area"), request.area.value, now.processes.keys());
    const State *start = process->startState(request.triage);
    if (!start)
        return fail(ErrorCode::Invalid,
                    Words::tr("The process %1 has no state to begin in.").arg(process->id));
    const auto levelled
        = levelFrom(*process, request.severity, request.answers, request.reason, request.language);
    WR_TRY(levelled);
    const auto category = checkedCategory(*process, request.category);
    WR_TRY(category);

    const IncidentId id{context.newId()};
    const bool confidential = request.confidential.value_or(startsConfidential(request.area));
    const StreamId stream
        = confidential ? StreamId{uuid5(id.uuid, QStringLiteral("stream"))} : now.openStream;
    ActDraft draft(now, context, QStringLiteral("declare"), stream);
    draft.setIncident(id);
    const Moment at = request.at.value_or(draft.nowMoment());
    const QString name = confidential ? codeName(context.randomBytes(4), now.codeNames)
                                      : QStringLiteral("INC-%1").arg(now.lastNumber + 1);

    Change &incident = draft.create(EntityKind::Incident, id.uuid);
    incident.set("name", Value(name))
        .set("area", Value(request.area.value))
        .set("created", Value(draft.nowMoment()));
    incident.set("title", Value(*title)).set("severity", Value(levelled->severity.value));
    incident.set("confidential", Value(confidential));
    if (start->start != QLatin1String("reported"))
        incident.set("declared_at", Value(at));
    if (start->clock && start->clock.value != QLatin1String("declared_at"))
        incident.set(start->clock.value, Value(at));
    if (request.impactStartedAt)
        incident.set("impact_started_at", Value(*request.impactStartedAt));
    if (!category->isEmpty())
        incident.set("category", Value(*category));

    draft.create(EntityKind::Track, mainTrackId(id))
        .set("process", Value(process->id))
        .set("version", Value(int64_t(process->version)))
        .set("main", Value(true))
        .set("state", Value(start->key.value))
        .set("entered", Value(at));
    if (process->severity(levelled->severity))
        addLevelling(draft, *process, *levelled, at);
    for (const QString &service : request.services) {
        const auto line = checkedLine(service, TextLimit::line, Words::tr("The service"));
        WR_TRY(line);
        const Uuid serviceId = draft.service(*line);
        draft.create(EntityKind::IncidentService, uuid5(id.uuid, QStringLiteral("service:") + *line))
            .set("service", Value(serviceId))
            .set("present", Value(true));
    }
    if (confidential)
        draft
            .create(EntityKind::AccessMember,
                    uuid5(id.uuid, QStringLiteral("member:") + draft.author().toString()))
            .set("person", Value(draft.author()))
            .set("present", Value(true));
    draft.entry(QStringLiteral("declared"), request.triage ? Words::tr("Reported") : Words::tr("Declared"),
                at);
    return draft.take(request.reason);
}

bool startsConfidential(const AreaKey &area)
{
    return area.value == QLatin1String("security");
}

namespace {
const Change *declaration(const Acts &acts)
{
    for (const Act &act : acts) {
        for (const Change &change : act.payload.changes) {
            if (change.kind == EntityKind::Incident && change.creation)
                return &change;
        }
    }
    return nullptr;
}
} // namespace

IncidentId declaredIncident(const Acts &acts)
{
    const Change *change = declaration(acts);
    return {change ? change->entity : Uuid()};
}

QString declaredName(const Acts &acts)
{
    const Change *change = declaration(acts);
    if (!change)
        return {};
    for (const FieldChange &field : change->fields) {
        if (field.field == QLatin1String("name"))
            return field.value.text();
    }
    return {};
}

} // namespace Watchroom
