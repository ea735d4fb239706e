// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/statusincident.h"

namespace Watchroom {

/// A folder or archive with one JSON file an incident (incidents/) and a maintenance (maintenances/). Keys:
/// the name of the file below its folder; of an update its time, word and place among equal ones.
Result<void> importStatusFolder(const QString &folder, const ImportMap &map, ImportRun &run);
Result<void> importStatusArchive(QIODevice &file, const ImportMap &map, ImportRun &run);

} // namespace Watchroom
