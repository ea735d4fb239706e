// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/confidentiality.h"

#include "actions/access.h"
#include "actions/actdraft.h"
#include "base/text.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Confidentiality)
};

/// The author and everybody who holds or held a role.
QList<PersonId> involved(const IncidentRecord &incident, const PersonId &author)
{
    QList<PersonId> people{author};
    for (const EngagementRecord &engagement : incident.engagements) {
        if (engagement.from && !people.contains(engagement.person))
            people.append(engagement.person);
    }
    return people;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const ConfidentialityRequest &request, const Context &context)
{
    const IncidentRecord &incident = *now.incident;
    if (incident.confidential == request.confidential)
        return fail(ErrorCode::Refused,
                    request.confidential ? Words::tr("%1 is confidential already.").arg(incident.name)
                                         : Words::tr("%1 is open to everyone already.").arg(incident.name),
                    QStringLiteral("confidential"), Words::tr("Nothing was changed."));
    const auto reason = checkedText(request.reason.trimmed(), TextLimit::entry, Words::tr("The reason"));
    WR_TRY(reason);
    if (reason->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Changing who sees an incident needs a reason."),
                    QStringLiteral("reason"), Words::tr("Give the reason."),
                    Words::tr("Give the reason with --reason."));
    ActDraft draft(now, context, ActKind::Confidentiality);
    WR_TRY(require(Right::ChangeConfidentiality, *now.process(), incident, draft.author()));
    draft.edit(EntityKind::Incident, incident.id.uuid).set("confidential", Value(request.confidential));
    if (request.confidential) {
        for (const PersonId &person : involved(incident, draft.author())) {
            if (!incident.members.contains(person))
                setMember(draft, incident.id, person, true);
        }
    }
    draft.entry(EntryKind::Access,
                {request.confidential ? Sentence::MadeConfidential : Sentence::MadeOpen,
                 {{QStringLiteral("reason"), *reason}}},
                draft.nowMoment());
    return draft.take(*reason);
}

} // namespace Watchroom
