// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Reverses the author's latest act on the incident: fields get back what they held, creations are withdrawn.
struct UndoRequest
{
};
/// Refused when there is nothing, when a later act stands in the way (named), and for what has left the
/// building.
Result<Acts> decide(const Snapshot &now, const UndoRequest &request, const Context &context);

} // namespace Watchroom
