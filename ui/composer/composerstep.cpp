// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composerstep.h"

#include "comms/approval.h"
#include "comms/statusupdate.h"

namespace Watchroom {

namespace {
QList<RoleKey> approvingRolesOf(const IncidentShown &shown)
{
    return shown.process() ? approvingRoles(*shown.process()) : QList<RoleKey>();
}
} // namespace

const UpdateRecord *openUpdate(const IncidentRecord &incident)
{
    const UpdateRecord *open = nullptr;
    for (const UpdateRecord &update : incident.updates) {
        if (isOpenUpdate(update.status))
            open = &update;
    }
    return open;
}

RoleKey approvingRole(const IncidentShown &shown)
{
    for (const RoleKey &role : approvingRolesOf(shown)) {
        if (shown.incident.holds(shown.around.viewer, role))
            return role;
    }
    return {};
}

QStringList approvers(const IncidentShown &shown)
{
    QStringList names;
    for (const RoleKey &role : approvingRolesOf(shown)) {
        const RoleDefinition *definition = shown.process()->role(role);
        const EngagementRecord *held = shown.incident.holder(role);
        if (definition && held)
            names.append(shown.person(held->person) + QStringLiteral(", ")
                         + definition->name.in(shown.language));
    }
    return names;
}

ComposerStep composerStep(const IncidentShown &shown, const UpdateRecord *update,
                          const UpdateContent &content)
{
    const bool mayApprove = bool(approvingRole(shown));
    const bool same = update && contentOf(*update) == content;
    if (same && update->status == UpdateStatus::Copied)
        return ComposerStep::ConfirmPost;
    if (same && isApprovedStatus(update->status) && allowsUpdateStep(update->status, UpdateStep::Copied))
        return ComposerStep::Copy;
    if (mayApprove && (!same || allowsUpdateStep(update->status, UpdateStep::Approve)))
        return ComposerStep::Approve;
    return !same || allowsUpdateStep(update->status, UpdateStep::RequestReview) ? ComposerStep::Ask
                                                                                : ComposerStep::Wait;
}

} // namespace Watchroom
