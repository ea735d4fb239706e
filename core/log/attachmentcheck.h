// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/check.h"

namespace Watchroom {

/// What is wrong with the files that hang on entries: a part is missing, or nobody names them any more; of a
/// whole check also that they are those that were attached. Memory holds one part at a time.
Result<QList<CheckProblem>> attachmentProblems(Connection &connection, CheckDepth depth);

} // namespace Watchroom
