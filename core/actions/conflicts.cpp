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
    draft.edit(conflict->kind, conflict->entity).set(request.field, kept->value);
    draft.entry(EntryKind::Field,
                {Sentence::FieldSettled,
                 {{QStringLiteral("field"), request.field},
                  {QStringLiteral("value"), kept->value.toJson().toVariant().toString()}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
