// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/access.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Access)
};
} // namespace

void setMember(ActDraft &draft, const IncidentId &incident, const PersonId &person, bool present)
{
    draft
        .create(EntityKind::AccessMember, uuid5(incident.uuid, QStringLiteral("member:") + person.toString()))
        .set("person", Value(person))
        .set("present", Value(present));
}

namespace {
/// Handles that the incident's members may know: of those named in the open, and of the members themselves.
QStringList knownHandles(const Snapshot &now)
{
    QStringList handles;
    for (const PersonRecord &person : now.people) {
        if (now.openlyNamed.contains(person.id.uuid) || now.incident->members.contains(person.id))
            handles.append(person.handle);
    }
    return handles;
}

/// A typo must not put a stranger on the list.
Result<void> requireKnown(const Snapshot &now, const AccessRequest &request)
{
    const auto handle = checkedHandle(request.person);
    WR_TRY(handle);
    const QStringList known = knownHandles(now);
    if (!request.add || request.isNew || known.contains(*handle))
        return {};
    const QString nearest = nearestFirst(*handle, known, 3).join(QStringLiteral(", "));
    return fail(
        ErrorCode::Invalid,
        Words::tr("Nobody was added to %1: no person has the handle “%2”.").arg(now.incident->name, *handle),
        *handle, Words::tr("Similar handles: %1.").arg(nearest),
        Words::tr("Similar handles: %1. For a new person, add --new.").arg(nearest));
}
} // namespace

void addMember(ActDraft &draft, const IncidentRecord &incident, const PersonId &person)
{
    if (incident.confidential && !incident.members.contains(person))
        setMember(draft, incident.id, person, true);
}

Result<Acts> decide(const Snapshot &now, const AccessRequest &request, const Context &context)
{
    const IncidentRecord &incident = *now.incident;
    if (!incident.confidential)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 is not confidential: everybody can see it.").arg(incident.name),
                    QStringLiteral("confidential"));
    ActDraft draft(now, context, ActKind::Access);
    WR_TRY(require(Right::GrantAccess, *now.process(), incident, draft.author()));
    WR_TRY(requireKnown(now, request));
    const PersonId person = draft.person(request.person);
    const bool isMember = incident.members.contains(person);
    if (!request.add && !isMember)
        return fail(ErrorCode::NotFound,
                    Words::tr("%1 is not on the list of %2.").arg(request.person, incident.name),
                    request.person);
    if (!request.add && incident.members.size() == 1)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 is the last who can see %2.").arg(request.person, incident.name),
                    request.person, Words::tr("Add somebody else first."));
    setMember(draft, incident.id, person, request.add);
    draft.entry(EntryKind::Access,
                {request.add ? Sentence::AccessGranted : Sentence::AccessRevoked,
                 {{QStringLiteral("person"), request.person}}},
                draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const AccessNoteRequest &, const Context &context)
{
    if (!now.incident->confidential)
        return Acts{};
    ActDraft draft(now, context, ActKind::Viewed);
    const Moment day = Moment::cut(context.now(), Precision::Day);
    draft.create(EntityKind::AccessNote, accessNoteId(now.incident->id, draft.author(), context.now()))
        .set("person", Value(draft.author()))
        .set("day", Value(day));
    return draft.take();
}

Uuid accessNoteId(const IncidentId &incident, const PersonId &person, Instant at)
{
    return uuid5(
        incident.uuid,
        QStringLiteral("viewed:%1:%2").arg(person.toString(), toIso(Moment::cut(at, Precision::Day))));
}

} // namespace Watchroom
