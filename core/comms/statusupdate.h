// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "incident/updatestatus.h"

namespace Watchroom {

/// What a person or a connector can do to a status update.
enum class UpdateStep { Edit, RequestReview, Approve, RequestChanges, Copied, Post, Discard };

/// Which step may an update of \a status take? The one table that every action and the composer ask.
/// Post is open before an approval, because the rules of approval and of no news decide there
/// (comms/approval). Nothing is open for a posted, discarded or unknown update.
bool allowsUpdateStep(UpdateStatus status, UpdateStep step);
/// Refused, with a sentence that names the status, unless allowsUpdateStep().
[[nodiscard]] Result<void> requireUpdateStep(UpdateStatus status, UpdateStep step);
/// True from the approval until the update is posted or discarded.
bool isApprovedStatus(UpdateStatus status);
/// True while at least one step may be taken.
bool isOpenUpdate(UpdateStatus status);

} // namespace Watchroom
