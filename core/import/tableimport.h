// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importrun.h"

namespace Watchroom {

/// Both kinds of tables, by what the map says: "event-log-csv", an audit log with a row an event, whose rows
/// never change and are named by the map's key and event columns; and "csv", a row an incident, named by the
/// map's key, of which a later import takes what changed.
Result<void> importTable(QIODevice &file, const ImportMap &map, ImportRun &run);

} // namespace Watchroom
