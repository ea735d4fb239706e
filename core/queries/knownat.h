// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "store/file.h"

namespace Watchroom {

/// \a incident as this file knew it when nothing stamped after \a time had been done: its acts up to then,
/// made into tables by the same rules, in memory. Words that were redacted since are gone here too. NotFound
/// if nobody had spoken of it yet.
Result<IncidentRecord> incidentKnownAt(Connection &connection, const FileIdentity &identity,
                                       const IncidentRecord &incident, Instant time);

} // namespace Watchroom
