// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/fieldparts.h"

#include "actions/actdraft.h"
#include "base/timetext.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Clocks)
};

/// After a recurrence the first value of a clock stays, and what is stated now is its last.
QString clockToSet(const Snapshot &now, const QString &key)
{
    const TrackRecord *track = now.incident->mainTrack();
    const QString last = key.chopped(3) + QStringLiteral("_last_at");
    for (const State &state : now.process()->states) {
        const bool recurs = state.clock.value == key && track->visited.contains(state.key.value)
            && now.incident->clocks.contains(key);
        if (recurs && (track->state != state.key || now.incident->clocks.contains(last)))
            return last;
    }
    return key;
}

/// Removes a clock that was stated by mistake, with the reason.
Result<Acts> clearClock(const Snapshot &now, const SetFieldRequest &request, const QString &key,
                        const Context &context)
{
    if (!now.incident->clocks.contains(key))
        return fail(ErrorCode::Refused, Words::tr("%1 is not set.").arg(key), key);
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Removing a time needs a reason."),
                    QStringLiteral("reason"), Words::tr("Give the reason."),
                    Words::tr("Give the reason with --reason."));
    ActDraft draft(now, context, ActKind::Clock);
    draft.edit(EntityKind::Incident, now.incident->id.uuid).set(key, Value());
    draft.entry(EntryKind::Clock,
                {Sentence::ClockCleared,
                 {{QStringLiteral("clock"), key}, {QStringLiteral("reason"), request.reason.trimmed()}}},
                draft.nowMoment());
    return draft.take(request.reason);
}

} // namespace

Result<Acts> setClock(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const QString key = clockToSet(now, request.field.value);
    if (request.value.trimmed().isEmpty())
        return clearClock(now, request, key, context);
    const auto moment = momentFromText(request.value, context.now(), context.zone());
    WR_TRY(moment);
    if (now.incident->clocks.contains(key) && request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("%1 is %2 already.").arg(key, toIso(now.incident->clocks.value(key))), key,
                    Words::tr("Give the reason for the change."),
                    Words::tr("Give the reason for the change with --reason."));
    ActDraft draft(now, context, ActKind::Clock);
    Change &change = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (request.seen)
        change.setSeen(key, Value(*moment), *request.seen);
    else
        change.set(key, Value(*moment));
    draft.entry(EntryKind::Clock, {Sentence::ClockSet, {{QStringLiteral("clock"), key}}}, *moment);
    return draft.take(request.reason);
}

} // namespace Watchroom
