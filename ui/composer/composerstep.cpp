// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composerstep.h"

namespace Watchroom {

namespace {
QList<RoleKey> approvingRoles(const IncidentShown &shown)
{
    const RightDefinition *right = shown.process() ? shown.process()->right(Right::ApproveUpdate) : nullptr;
    return right ? right->roles : QList<RoleKey>();
}
} // namespace

const UpdateRecord *openUpdate(const IncidentRecord &incident)
{
    const UpdateRecord *open = nullptr;
    for (const UpdateRecord &update : incident.updates) {
        if (!update.isPosted() && update.status != QLatin1String("discarded"))
            open = &update;
    }
    return open;
}

RoleKey approvingRole(const IncidentShown &shown)
{
    for (const RoleKey &role : approvingRoles(shown)) {
        if (shown.incident.holds(shown.around.viewer, role))
            return role;
    }
    return {};
}

QStringList approvers(const IncidentShown &shown)
{
    QStringList names;
    for (const RoleKey &role : approvingRoles(shown)) {
        const RoleDefinition *definition = shown.process()->role(role);
        const EngagementRecord *held = shown.incident.holder(role);
        if (definition && held)
            names.append(shown.person(held->person) + QStringLiteral(", ")
                         + definition->name.in(shown.language));
    }
    return names;
}

ComposerStep composerStep(const IncidentShown &shown, const UpdateRecord *update, const QString &text)
{
    const bool mayApprove = bool(approvingRole(shown));
    const bool same = update && update->body == text.trimmed();
    if (!same || update->status == QLatin1String("draft")
        || update->status == QLatin1String("changes_wanted"))
        return mayApprove ? ComposerStep::Approve : ComposerStep::Ask;
    if (update->status == QLatin1String("approved"))
        return ComposerStep::Copy;
    if (update->status == QLatin1String("copied"))
        return ComposerStep::ConfirmPost;
    return mayApprove ? ComposerStep::Approve : ComposerStep::Wait;
}

} // namespace Watchroom
