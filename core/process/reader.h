// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"
#include "process/problem.h"

#include <QByteArray>

namespace Watchroom {

/// Reads a definition (design.md §7). Fails with Invalid at the first problem: message names file:line:column
/// and what is wrong, detail is the JSON pointer, hint says how many more there are. Safe on any thread and
/// for hostile input.
[[nodiscard]] Result<ProcessPointer> readProcess(const QByteArray &json, const QString &fileName);

/// Every problem of the file, in the order of the file; empty if readProcess() would succeed.
QList<ProcessProblem> checkProcess(const QByteArray &json, const QString &fileName);

/// The newest format that this program knows whole. A definition of a newer one is read as far as it is
/// understood: its unknown criterion kinds count as unmet and are ticked by hand.
constexpr int knownProcessFormat = 1;

} // namespace Watchroom
