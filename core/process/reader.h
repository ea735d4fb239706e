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

/// The same, for bytes that are read again and again: every reader of every open file needs the few definitions
/// that are stored there, and one takes milliseconds to parse. A success is kept until the program ends.
[[nodiscard]] Result<ProcessPointer> readProcessOnce(const QByteArray &json, const QString &fileName);

/// Every problem of the file, in the order of the file; empty if readProcess() would succeed.
QList<ProcessProblem> checkProcess(const QByteArray &json, const QString &fileName);

} // namespace Watchroom
