// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/conflicts.h"

#include "actions/actdraft.h"

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
    draft.entry(QStringLiteral("role"),
                Words::tr("%1 settled: %2", "a role and a person").arg(role.value, handle),
                draft.nowMoment());
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
    // A merge that does not count: the incident stays open. To merge it after all is another merge.
    const bool isMerge = !conflict->overruled.isEmpty() && conflict->kind == EntityKind::Incident;
    ActDraft draft(now, context, QStringLiteral("settle"));
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
        draft.entry(QStringLiteral("field"),
                    Words::tr("It stays open and is not merged into %1.").arg(kept->value.text()),
                    draft.nowMoment());
        return draft.take();
    }
    const FieldDefinition *field = now.process() ? now.process()->field({request.field}) : nullptr;
    draft.entry(
        QStringLiteral("field"),
        Words::tr("%1 settled: %2", "a field and its value")
            .arg(field ? field->label.in() : request.field, kept->value.toJson().toVariant().toString()),
        draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
