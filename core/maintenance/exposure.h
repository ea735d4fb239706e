// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "store/localstore.h"

namespace Watchroom {

/// What changes hands when an incident is made confidential or opened: shown before anybody confirms it.
struct Exposure
{
    qsizetype entries = 0, attachments = 0, updates = 0, tasks = 0;
    QList<CopyMade> copies; ///< exports, reports, pages and backups made on this desk before; oldest first
};

/// \a incident as the connection's viewer sees it, with its timeline.
Result<Exposure> exposureOf(Connection &connection, const IncidentRecord &incident);

} // namespace Watchroom
