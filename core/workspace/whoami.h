// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// The handle that this desk acts under in the file at \a path; empty if nobody said. Fails as openFile()
/// does: NotFound where no file is.
Result<QString> whoAmI(const QString &path);
/// The same of a file that is open.
Result<QString> whoAmI(Connection &connection);
Result<void> setWhoAmI(Connection &connection, const QString &handle);

} // namespace Watchroom
