// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comms/updatecontent.h"
#include "kit/incidentshown.h"

namespace Watchroom {

/// What the filled button of the composer does next.
enum class ComposerStep {
    Ask,        ///< ask somebody who may approve
    Approve,    ///< the person at this desk may
    Wait,       ///< asked; nobody answered yet
    Copy,       ///< approved: copy the text for the page
    ConfirmPost ///< copied: say that it is on the page
};

/// The update that is being written: the latest that a step can still be taken with; null if none.
const UpdateRecord *openUpdate(const IncidentRecord &incident);
/// The next step, from the update's status and whether \a content, which the screen shows, is what it says.
ComposerStep composerStep(const IncidentShown &shown, const UpdateRecord *update,
                          const UpdateContent &content);
/// The role by which the person at this desk may approve; empty if none.
RoleKey approvingRole(const IncidentShown &shown);
/// Names of the roles that may approve.
QStringList approvers(const IncidentShown &shown);

} // namespace Watchroom
