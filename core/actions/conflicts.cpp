// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/conflicts.h"

#include "actions/actdraft.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Conflicts)
};

/// Of several who hold \a role after desks filled it at once, \a handle keeps it.
void keepHolder(ActDraft &draft, const Snapshot &now, const RoleKey &role, const QString &handle)
{
    for (const EngagementRecord &engagement : now.incident->engagements) {
        const auto person = now.person(engagement.person);
        if (engagement.role == role && engagement.isHeld() && !(person && person->handle == handle))
            draft.edit(EntityKind::Engagement, engagement.id).set("until_at", Value(draft.nowMoment()));
    }
    draft.entry(
        EntryKind::Role,
        {Sentence::RoleSettled, {{QStringLiteral("role"), role.value}, {QStringLiteral("person"), handle}}},
        draft.nowMoment());
}

/// Whoever may set a field may settle its conflict.
Result<void> maySettle(const Snapshot &now, const QString &field, const PersonId &author)
{
    const ProcessDefinition *process = now.process();
    if (!process)
        return {};
    if (field == QLatin1String("confidential"))
        return require(Right::ChangeConfidentiality, *process, *now.incident, author);
    const FieldDefinition *definition = process->field({field});
    return definition && definition->setRight
        ? require(*definition->setRight, *process, *now.incident, author)
        : Result<void>();
}
} // namespace

Result<Acts> decide(const Snapshot &now, const SettleRequest &request, const Context &context)
{
    const QList<ConflictRecord> &conflicts = now.incident->conflicts;
    const auto conflict = std::find_if(conflicts.begin(), conflicts.end(), [&](const ConflictRecord &one) {
        return one.entity == request.entity && one.field == request.field;
    });
    const Head *kept = nullptr;
    if (conflict != conflicts.end()) {
        for (const Head &head : conflict->heads) {
            if (head.by.id == request.keep)
                kept = &head;
        }
    }
    if (!kept)
        return fail(ErrorCode::NotFound, Words::tr("Nothing is open there: somebody settled it meanwhile."),
                    request.field, Words::tr("Look at the value that is in force now."));
    if (conflict->kind == EntityKind::Incident && request.field == QLatin1String("severity"))
        return fail(ErrorCode::Refused, Words::tr("A severity is levelled, with its reason."), request.field,
                    Words::tr("Level it again: that settles it."));
    ActDraft draft(now, context, ActKind::Settle);
    WR_TRY(maySettle(now, request.field, draft.author()));
    // A merge that does not count: the incident stays open. To merge it after all is another merge.
    const bool isMerge = !conflict->overruled.isEmpty() && conflict->kind == EntityKind::Incident;
    if (conflict->kind == EntityKind::Engagement && !entitySpec(conflict->kind)->field(request.field)) {
        keepHolder(draft, now, {request.field}, kept->value.text());
        return draft.take();
    }
    Change &change = draft.edit(conflict->kind, conflict->entity);
    if (conflict->overruled.isEmpty()) {
        change.set(request.field, kept->value);
    } else { // it names what it saw: those acts are no heads any more
        QList<ActId> seen = conflict->overruled;
        for (const Head &head : conflict->heads) {
            if (!seen.contains(head.by.id))
                seen.append(head.by.id);
        }
        change.setSeen(request.field, isMerge ? Value(QString()) : kept->value, seen);
    }
    if (isMerge) {
        draft.entry(EntryKind::Field,
                    {Sentence::MergeDropped, {{QStringLiteral("into"), kept->value.text()}}},
                    draft.nowMoment());
        return draft.take();
    }
    draft.entry(EntryKind::Field,
                {Sentence::FieldSettled,
                 {{QStringLiteral("field"), request.field},
                  {QStringLiteral("value"), kept->value.toJson().toVariant().toString()}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
