// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/undo.h"

#include "actions/actdraft.h"
#include "base/hybridclock.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Undo)
};

/// How the creation of \a kind is taken back: it stays, marked.
void withdraw(Change &change, EntityKind kind, const Moment &at)
{
    switch (kind) {
    case EntityKind::TimelineEntry:
    case EntityKind::Levelling:
        change.set("withdrawn", Value(true));
        break;
    case EntityKind::Task:
        change.set("state", Value(QStringLiteral("withdrawn")));
        break;
    case EntityKind::StatusUpdate:
        change.set("status", Value(updateStatusKey(UpdateStatus::Discarded)));
        break;
    case EntityKind::Engagement:
        change.set("until_at", Value(at)).set("answer", Value(QStringLiteral("undone")));
        break;
    default:
        if (const EntitySpec *spec = entitySpec(kind); spec && spec->field(QStringLiteral("present")))
            change.set("present", Value(false));
    }
}
} // namespace

Result<Acts> decide(const Snapshot &now, const UndoRequest &, const Context &context)
{
    if (!now.undo)
        return fail(ErrorCode::Refused,
                    Words::tr("You have done nothing on %1 that could be undone.").arg(now.incident->name));
    const UndoMaterial &material = *now.undo;
    if (!actKindSpec(material.act.kind).isUndoable)
        return fail(ErrorCode::Refused,
                    Words::tr("Your latest act on %1 can't be undone: %2.")
                        .arg(now.incident->name, material.act.kind),
                    material.act.kind,
                    Words::tr("What was posted, declared or redacted stays. Correct it with a new act."));
    if (material.inTheWay) {
        const auto by = now.person(material.inTheWay->author);
        const Moment at = Moment::cut(HybridClock::wallOf(material.inTheWay->stamp), Precision::Minute);
        return fail(ErrorCode::Conflict,
                    Words::tr("A later act stands in the way: %1 by %2 at %3.")
                        .arg(material.inTheWayKind, by ? by->shown() : QString(), toIso(at)),
                    material.inTheWayKind, Words::tr("Set the value that should hold now."));
    }
    ActDraft draft(now, context, ActKind::Undo);
    draft.refer(material.act.id);
    for (const Change &change : material.act.payload.changes) {
        if (!entitySpec(change.kind))
            continue;
        const FoldedEntity before = material.before.value(change.entity);
        Change &back = draft.edit(change.kind, change.entity);
        if (!before.created) {
            withdraw(back, change.kind, draft.nowMoment());
            continue;
        }
        const EntitySpec *spec = entitySpec(change.kind);
        for (const FieldChange &field : change.fields) {
            const FieldSpec *fieldSpec = spec->field(field.field);
            if (!fieldSpec || fieldSpec->fieldClass != FieldClass::Append)
                back.set(field.field, before.fields.value(field.field).value);
        }
    }
    draft.entry(EntryKind::Undo, {Sentence::Undone, {{QStringLiteral("act"), material.act.kind}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
