// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles/rights.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Rights)
};

/// A whole sentence for each right: \a roles are those that have it.
QString allowedText(Right right, const QString &roles)
{
    switch (right) {
    case Right::LowerSeverity:
        return Words::tr("Only these roles can lower the severity: %1.").arg(roles);
    case Right::LowerAfterPublic:
        return Words::tr("Customers were informed, so only these roles can lower the severity: %1.")
            .arg(roles);
    case Right::ValidateS1:
        return Words::tr("Only these roles can confirm the severity: %1.").arg(roles);
    case Right::GoPublic:
        return Words::tr("Only these roles can decide whether customers are informed: %1.").arg(roles);
    case Right::ApproveUpdate:
        return Words::tr("Only these roles can approve updates: %1.").arg(roles);
    case Right::AllClear:
        return Words::tr("Only these roles can approve the final update: %1.").arg(roles);
    case Right::LiftHold:
        return Words::tr("Only these roles can lift the hold: %1.").arg(roles);
    case Right::RestrictUsers:
        return Words::tr("Only these roles can restrict users: %1.").arg(roles);
    case Right::ChangeConfidentiality:
        return Words::tr("Only these roles can change who sees the incident: %1.").arg(roles);
    case Right::GrantAccess:
        return Words::tr("Only these roles can grant or revoke access: %1.").arg(roles);
    case Right::Redact:
        return Words::tr("Only these roles can redact or withdraw what somebody else wrote: %1.").arg(roles);
    case Right::PublishProcess:
        return Words::tr("Only these roles can publish a process: %1.").arg(roles);
    }
    return {};
}

QString namesOf(const ProcessDefinition &process, const QList<RoleKey> &roles)
{
    QStringList names;
    for (const RoleKey &key : roles) {
        const RoleDefinition *role = process.role(key);
        names.append(role ? QStringLiteral("%1 (%2)").arg(role->name.in(), key.value) : key.value);
    }
    return names.join(QStringLiteral(", "));
}

tl::unexpected<Error> refuse(Right right, const ProcessDefinition &process, const QString &hint,
                             const QString &typedHint = {})
{
    const QList<RoleKey> roles = process.rolesWith(right);
    if (roles.isEmpty())
        return fail(ErrorCode::Forbidden,
                    Words::tr("The process %1 gives no role the permission %2.")
                        .arg(process.title.in(), keyOf(right)),
                    keyOf(right), Words::tr("Nothing was changed. Add it to the rights of the process."));
    return fail(ErrorCode::Forbidden, allowedText(right, namesOf(process, roles)), keyOf(right), hint,
                typedHint);
}
} // namespace

bool hasRight(Right right, const ProcessDefinition &process, const IncidentRecord &incident,
              const PersonId &person)
{
    const QList<RoleKey> roles = process.rolesWith(right);
    if (right == Right::Redact && incident.holdsOrHeld(person, roles))
        return true;
    return std::any_of(roles.begin(), roles.end(),
                       [&](const RoleKey &role) { return incident.holds(person, role); });
}

Result<void> require(Right right, const ProcessDefinition &process, const IncidentRecord &incident,
                     const PersonId &person)
{
    if (hasRight(right, process, incident, person))
        return {};
    const QList<RoleKey> roles = process.rolesWith(right);
    const QString first = roles.isEmpty() ? QString() : roles.first().value;
    return refuse(right, process, Words::tr("Nothing was changed. Ask one of them, or take the role first."),
                  Words::tr("Nothing was changed. Ask one of them, or take the role: engage %1 %2 YOU")
                      .arg(incident.name, first));
}

Result<void> requireAdmission(const ProcessDefinition &process, const IncidentRecord &incident,
                              const PersonId &person)
{
    const QList<RoleKey> roles = process.rolesWith(Right::GrantAccess);
    const bool isVacant = std::none_of(roles.begin(), roles.end(),
                                       [&](const RoleKey &role) { return incident.holder(role); });
    if (!incident.confidential || isVacant)
        return {};
    return require(Right::GrantAccess, process, incident, person);
}

Result<void> requireStanding(Right right, const ProcessDefinition &process, const StandingRoles &who)
{
    const QList<RoleKey> roles = process.rolesWith(right);
    const bool holds = std::any_of(roles.begin(), roles.end(),
                                   [&](const RoleKey &role) { return who.roles.contains(role.value); });
    if (who.isFounder || holds)
        return {};
    return refuse(right, process,
                  Words::tr("Nothing was changed. Ask one of them, or the person who created this file."),
                  Words::tr("Nothing was changed. Somebody who may do it can give you a role: "
                            "person YOU --add-role ROLE"));
}

} // namespace Watchroom
