// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/fieldparts.h"

#include "actions/actdraft.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Flags)
};

/// Lifting a flag needs its right or one of its roles, and a reason.
Result<void> mayLift(const Snapshot &now, const SetFieldRequest &request, const FlagDefinition &flag,
                     const PersonId &author)
{
    if (flag.liftRight)
        WR_TRY(require(*flag.liftRight, *now.process(), *now.incident, author));
    const bool holdsRole = std::any_of(flag.liftedBy.begin(), flag.liftedBy.end(), [&](const RoleKey &role) {
        return now.incident->holds(author, role);
    });
    if (!flag.liftedBy.isEmpty() && !holdsRole) {
        QStringList roles;
        for (const RoleKey &role : flag.liftedBy)
            roles.append(role.value);
        return fail(ErrorCode::Forbidden,
                    Words::tr("Only these roles can lift %1: %2.")
                        .arg(flag.key.value, roles.join(QStringLiteral(", "))),
                    flag.key.value,
                    Words::tr("Nothing was changed. Ask one of them, or take the role first."));
    }
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Lifting %1 needs a reason.").arg(flag.key.value),
                    flag.key.value, Words::tr("Give the reason."),
                    Words::tr("Give the reason with --reason."));
    return {};
}
} // namespace

Result<Acts> setFlag(const Snapshot &now, const SetFieldRequest &request, const FlagDefinition &flag,
                     const Context &context)
{
    const QString word = request.value.trimmed().toLower();
    const bool on = word == QLatin1String("yes");
    if (!on && word != QLatin1String("no"))
        return fail(ErrorCode::Invalid,
                    Words::tr("The flag %1 takes yes or no, not “%2”.").arg(flag.key.value, word.left(60)),
                    flag.key.value, Words::tr("Use yes or no."));
    ActDraft draft(now, context, ActKind::Flag);
    if (on && flag.setRight)
        WR_TRY(require(*flag.setRight, *now.process(), *now.incident, draft.author()));
    if (!on && now.incident->hasFlag(flag.key))
        WR_TRY(mayLift(now, request, flag, draft.author()));
    draft
        .create(EntityKind::IncidentFlag,
                uuid5(now.incident->id.uuid, QStringLiteral("flag:") + flag.key.value))
        .set("flag", Value(flag.key.value))
        .set("note", Value(request.reason))
        .set("present", Value(on));
    draft.entry(EntryKind::Flag,
                {on ? Sentence::FlagSet : Sentence::FlagLifted, {{QStringLiteral("flag"), flag.key.value}}},
                draft.nowMoment());
    return draft.take(request.reason);
}

} // namespace Watchroom
