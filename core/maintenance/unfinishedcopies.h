// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// Files of copies that are being made, or were when a program died: beside the file, in its folder of
/// backups and where a copy was begun. Whoever finds one can read what is in it.
Result<QStringList> unfinishedCopies(Connection &connection);

/// Removes those that no running program makes; one that can't be removed stays and is found again.
Result<void> removeUnfinishedCopies(Connection &connection);

} // namespace Watchroom
