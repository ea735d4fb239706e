// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/declare.h"

#include "actions/access.h"
#include "actions/actdraft.h"
#include "actions/codename.h"
#include "actions/levels.h"
#include "base/text.h"
#include "process/keys.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Declare)
};

Result<QString> checkedCategory(const ProcessDefinition &process, const QString &category)
{
    const QStringList keys = keysIn(process.categories);
    if (!category.isEmpty() && !keys.contains(category))
        return failUnknown(Words::tr("category"), category, keys);
    return category;
}
Result<ProcessPointer> processFor(const Snapshot &now, const DeclareRequest &request)
{
    if (request.process) {
        const auto process = processWithId(now.processes, request.process);
        WR_TRY(process);
        if (request.area && (*process)->area != request.area)
            return fail(ErrorCode::Invalid,
                        Words::tr("The process %1 belongs to the area %2.")
                            .arg(request.process.value, (*process)->area.value),
                        request.area.value, Words::tr("Leave out the area, or choose another process."));
        return process;
    }
    if (request.area)
        return processOfArea(now.processes, request.area);
    const ProcessPointer process
        = request.sensitive ? confidentialProcess(now.processes) : defaultProcess(now.processes);
    if (!process)
        return fail(ErrorCode::Refused, Words::tr("This file has no process to declare an incident under."),
                    {}, Words::tr("Install a process first."));
    return process;
}

/// Everything about the request that can be wrong, checked.
struct Declaration
{
    QString title;
    ProcessPointer process;
    const State *start = nullptr;
    Levelled levelled;
    QString category;
    QStringList services;
    bool confidential = false;
};

Result<Declaration> checked(const Snapshot &now, const DeclareRequest &request)
{
    Declaration made;
    const auto title = checkedLine(request.title, TextLimit::title, Words::tr("The title"));
    WR_TRY(title);
    if (title->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("An incident needs a title."), QStringLiteral("title"),
                    Words::tr("Describe in plain words what is wrong."));
    const auto process = processFor(now, request);
    WR_TRY(process);
    const State *start = (*process)->startState(request.triage);
    if (!start)
        return fail(ErrorCode::Invalid,
                    Words::tr("The process %1 has no start state.").arg((*process)->id.value));
    const auto levelled
        = levelFrom(**process, request.severity, request.answers, request.reason, request.language);
    WR_TRY(levelled);
    const auto category = checkedCategory(**process, request.category);
    WR_TRY(category);
    for (const QString &service : request.services) {
        const auto line = checkedLine(service, TextLimit::line, Words::tr("The service"));
        WR_TRY(line);
        made.services.append(*line);
    }
    made.title = *title;
    made.process = *process;
    made.start = start;
    made.levelled = *levelled;
    made.category = *category;
    made.confidential = request.confidential.value_or((*process)->confidentialByDefault);
    return made;
}

void addIncident(ActDraft &draft, const DeclareRequest &request, const Declaration &made, const QString &name,
                 const Moment &at)
{
    const State &start = *made.start;
    const QString declaredAt = QStringLiteral("declared_at");
    Change &incident = draft.create(EntityKind::Incident, draft.incident().uuid);
    incident.set("name", Value(name))
        .set("area", Value(made.process->area.value))
        .set("created", Value(draft.nowMoment()))
        .set("title", Value(made.title))
        .set("severity", Value(made.levelled.severity.value))
        .set("confidential", Value(made.confidential));
    if (start.start != QLatin1String("reported"))
        incident.set(declaredAt, Value(at));
    if (start.clock && start.clock.value != declaredAt)
        incident.set(start.clock.value, Value(at));
    if (request.impactStartedAt)
        incident.set("impact_started_at", Value(*request.impactStartedAt));
    if (!made.category.isEmpty())
        incident.set("category", Value(made.category));
}

void addMainTrack(ActDraft &draft, const Declaration &made, const Moment &at)
{
    draft.create(EntityKind::Track, mainTrackId(draft.incident()))
        .set("process", Value(made.process->id.value))
        .set("version", Value(int64_t(made.process->version)))
        .set("main", Value(true))
        .set("state", Value(made.start->key.value))
        .set("entered", Value(at));
}
} // namespace

Result<Acts> decide(const Snapshot &now, const DeclareRequest &request, const Context &context)
{
    const auto made = checked(now, request);
    WR_TRY(made);
    const IncidentId id{context.newId()};
    const StreamId stream = made->confidential ? confidentialStream(id) : now.openStream;
    ActDraft draft(now, context, ActKind::Declare, stream);
    draft.setIncident(id);
    const Moment at = request.at.value_or(draft.nowMoment());
    const QString name = made->confidential ? codeName(context.randomBytes(4), now.codeNames)
                                            : QStringLiteral("INC-%1").arg(now.lastNumber + 1);
    addIncident(draft, request, *made, name, at);
    addMainTrack(draft, *made, at);
    if (made->process->severity(made->levelled.severity))
        addLevelling(draft, *made->process, made->levelled, at);
    for (const QString &service : made->services)
        draft.create(EntityKind::IncidentService, uuid5(id.uuid, QStringLiteral("service:") + service))
            .set("service", Value(draft.service(service)))
            .set("present", Value(true));
    if (made->confidential)
        setMember(draft, id, draft.author(), true);
    draft.entry(EntryKind::Declared, {request.triage ? Sentence::Reported : Sentence::Declared, {}}, at);
    return draft.take(request.reason);
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
