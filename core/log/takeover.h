// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// True if the file has no act beyond those of its init: it may become the file of another organisation.
Result<bool> holdsOnlyInit(Connection &connection);
/// Empties every shared table and the log, and gives the file to \a organisation, whose acts come next. What
/// is kept on the desk alone stays. Inside a transaction.
Result<void> takeOver(Connection &connection, const OrganisationId &organisation);
/// Damaged if an act has lost its content and no redaction says that it should.
Result<void> everyGapIsRedacted(Connection &connection);

} // namespace Watchroom
