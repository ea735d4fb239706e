// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/calls.h"

#include "actions/access.h"
#include "actions/actdraft.h"
#include "actions/trackplace.h"
#include "base/text.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Calls)
};

/// A role of any track's process, the main one first: the communications manager is a role of reliability,
/// too.
Result<const RoleDefinition *> roleOf(const Snapshot &now, const RoleKey &key)
{
    const auto place = trackWith(now, {}, Words::tr("role"), key.value,
                                 [](const ProcessDefinition &process) { return keysIn(process.roles); });
    WR_TRY(place);
    return place->process->role(key);
}

/// Whoever fills a role of a confidential incident gets access to it.
Result<void> mayAdmit(const Snapshot &now, const PersonId &author, const PersonId &person)
{
    if (now.incident->members.contains(person))
        return {};
    return requireAdmission(*now.process(), *now.incident, author);
}

EntryFacts roleFacts(Sentence sentence, const RoleKey &role, QMap<QString, QString> values = {})
{
    values.insert(QStringLiteral("role"), role.value);
    return {sentence, values};
}

void openTrack(ActDraft &draft, const Snapshot &now, const RoleDefinition &role)
{
    const ProcessPointer process = now.processes.value(role.opensTrack);
    const TrackRecord *main = now.incident->mainTrack();
    if (!process || now.incident->track(role.opensTrack) || (main && main->process == role.opensTrack))
        return;
    const State *start = process->startState(true);
    draft.create(EntityKind::Track, trackId(now.incident->id, process->id))
        .set("process", Value(process->id.value))
        .set("version", Value(int64_t(process->version)))
        .set("main", Value(false))
        .set("state", Value(start->key.value))
        .set("entered", Value(draft.nowMoment()));
}

/// Fills the role; the one who was called for it, if a call waits.
void fill(ActDraft &draft, const Snapshot &now, const RoleDefinition &role, PersonId person, const Uuid &call)
{
    for (const EngagementRecord &engagement : now.incident->engagements) {
        const bool other = engagement.id != call;
        if (engagement.role == role.key && engagement.isHeld() && other && !role.many)
            draft.edit(EntityKind::Engagement, engagement.id).set("until_at", Value(draft.nowMoment()));
    }
    Change &change = call.isNull() ? draft.create(EntityKind::Engagement, draft.newId())
                                   : draft.edit(EntityKind::Engagement, call);
    if (change.creation)
        change.set("role", Value(role.key.value)).set("track", Value(mainTrackId(now.incident->id)));
    else
        change.set("answered_at", Value(draft.nowMoment())).set("answer", Value(QStringLiteral("yes")));
    change.set("person", Value(person)).set("from_at", Value(draft.nowMoment()));
    addMember(draft, *now.incident, person); // whoever works on it has to see it
    if (role.opensTrack)
        openTrack(draft, now, role);
    const bool acknowledges = role.engage.answerWithin.has_value();
    if (acknowledges && !now.incident->clock(QStringLiteral("acknowledged_at")))
        draft.edit(EntityKind::Incident, now.incident->id.uuid)
            .set("acknowledged_at", Value(draft.nowMoment()));
}

const EngagementRecord *waitingCall(const Snapshot &now, const RoleKey &role)
{
    const EngagementRecord *latest = nullptr;
    for (const EngagementRecord &engagement : now.incident->engagements) {
        if (engagement.role == role && engagement.isWaiting()
            && (!latest || latest->calledAt->at <= engagement.calledAt->at))
            latest = &engagement;
    }
    return latest;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const CallRequest &request, const Context &context)
{
    const auto role = roleOf(now, request.role);
    WR_TRY(role);
    const auto way = checkedLine(request.way.isEmpty() ? (*role)->engage.channel : request.way,
                                 TextLimit::line, Words::tr("The channel"));
    WR_TRY(way);
    ActDraft draft(now, context, ActKind::Call);
    const Moment at = request.at.value_or(draft.nowMoment());
    draft.create(EntityKind::Engagement, draft.newId())
        .set("role", Value((*role)->key.value))
        .set("track", Value(mainTrackId(now.incident->id)))
        .set("called_at", Value(at))
        .set("way", Value(*way));
    if (!now.incident->clock(QStringLiteral("paged_at")))
        draft.edit(EntityKind::Incident, now.incident->id.uuid).set("paged_at", Value(at));
    draft.entry(EntryKind::Call, roleFacts(Sentence::Paged, request.role, {{QStringLiteral("way"), *way}}),
                at);
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const AnswerRequest &request, const Context &context)
{
    const auto role = roleOf(now, request.role);
    WR_TRY(role);
    const EngagementRecord *call = waitingCall(now, request.role);
    if (!call)
        return fail(
            ErrorCode::Refused,
            Words::tr("%1 was not paged, or has answered already.").arg((*role)->name.in()),
            request.role.value,
            Words::tr("Record the page first: call %1 %2").arg(now.incident->name, request.role.value));
    ActDraft draft(now, context, ActKind::Answer);
    if (request.yes) {
        const PersonId person = request.person.isEmpty() ? draft.author() : draft.person(request.person);
        WR_TRY(mayAdmit(now, draft.author(), person));
        fill(draft, now, **role, person, call->id);
        const QString handle = request.person.isEmpty() ? context.authorHandle() : request.person;
        draft.entry(EntryKind::Call,
                    roleFacts(Sentence::Answered, request.role, {{QStringLiteral("person"), handle}}),
                    draft.nowMoment());
    } else {
        draft.edit(EntityKind::Engagement, call->id)
            .set("answered_at", Value(draft.nowMoment()))
            .set("answer", Value(QStringLiteral("no")))
            .set("until_at", Value(draft.nowMoment()));
        draft.entry(EntryKind::Call, roleFacts(Sentence::Declined, request.role), draft.nowMoment());
    }
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const EngageRequest &request, const Context &context)
{
    const auto role = roleOf(now, request.role);
    WR_TRY(role);
    ActDraft draft(now, context, ActKind::Engage);
    const QString handle = request.person.isEmpty() ? context.authorHandle() : request.person;
    const PersonId person = draft.person(handle);
    if (now.incident->holds(person, request.role))
        return fail(ErrorCode::Refused,
                    Words::tr("%1 has the role %2 already.").arg(handle, (*role)->name.in()),
                    request.role.value);
    WR_TRY(mayAdmit(now, draft.author(), person));
    const EngagementRecord *call = waitingCall(now, request.role);
    fill(draft, now, **role, person, call ? call->id : Uuid());
    draft.entry(EntryKind::Role,
                roleFacts(Sentence::RoleTaken, request.role, {{QStringLiteral("person"), handle}}),
                draft.nowMoment());
    if (!request.told.trimmed().isEmpty()) {
        const auto told = checkedText(request.told, TextLimit::entry, Words::tr("The handover note"));
        WR_TRY(told);
        draft.entry(EntryKind::Note, {Sentence::HandedOver, {{QStringLiteral("text"), *told}}},
                    draft.nowMoment());
    }
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const WaiveCallRequest &request, const Context &context)
{
    const auto role = roleOf(now, request.role);
    WR_TRY(role);
    const auto reason = checkedLine(request.reason, TextLimit::line, Words::tr("The reason"));
    WR_TRY(reason);
    if (reason->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Waiving a page needs a reason."), QStringLiteral("reason"),
                    Words::tr("Explain why %1 is not needed.").arg((*role)->name.in()));
    ActDraft draft(now, context, ActKind::WaiveCall);
    draft.create(EntityKind::Engagement, draft.newId())
        .set("role", Value((*role)->key.value))
        .set("track", Value(mainTrackId(now.incident->id)))
        .set("answered_at", Value(draft.nowMoment()))
        .set("answer", Value(QStringLiteral("waived")));
    draft.entry(EntryKind::Call,
                roleFacts(Sentence::NotPaged, request.role, {{QStringLiteral("reason"), *reason}}),
                draft.nowMoment());
    return draft.take(*reason);
}

Result<Acts> decide(const Snapshot &now, const ReleaseRequest &request, const Context &context)
{
    const auto role = roleOf(now, request.role);
    WR_TRY(role);
    ActDraft draft(now, context, ActKind::Release);
    bool any = false;
    for (const EngagementRecord &engagement : now.incident->engagements) {
        if (engagement.role != request.role || engagement.until
            || (!engagement.isHeld() && !engagement.isWaiting()))
            continue;
        draft.edit(EntityKind::Engagement, engagement.id).set("until_at", Value(draft.nowMoment()));
        any = true;
    }
    if (!any)
        return fail(ErrorCode::Refused,
                    Words::tr("Nobody holds the role %1 or was paged for it.").arg((*role)->name.in()),
                    request.role.value);
    draft.entry(EntryKind::Role, roleFacts(Sentence::Released, request.role), draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
