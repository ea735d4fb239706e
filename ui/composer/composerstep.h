// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comms/updatecontent.h"
#include "kit/incidentshown.h"

namespace Watchroom {

/// The action of the primary button of the composer.
enum class ComposerStep {
    Ask,        ///< request approval from somebody who may approve
    Approve,    ///< the user may approve
    Wait,       ///< approval was requested and is pending
    Copy,       ///< approved: copy the text for the status page
    ConfirmPost ///< copied: mark it as posted
};

/// The update that is being written: the latest that is neither posted nor discarded; null if none.
const UpdateRecord *openUpdate(const IncidentRecord &incident);
/// The next step, from the status of the update and from whether \a content, as shown on the screen, is saved
/// in it.
ComposerStep composerStep(const IncidentShown &shown, const UpdateRecord *update,
                          const UpdateContent &content);
/// The role with which the user may approve; empty if none.
RoleKey approvingRole(const IncidentShown &shown);
/// Names of the roles that may approve.
QStringList approvers(const IncidentShown &shown);

} // namespace Watchroom
