// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"
#include "process/problem.h"

#include <QByteArray>

namespace Watchroom {

/// Reads a definition (design.md §7). Fails with Invalid at the first problem: the message has
/// file:line:column and the problem, detail the JSON pointer, hint the number of further problems.
/// Thread-safe and safe for hostile input.
[[nodiscard]] Result<ProcessPointer> readProcess(const QByteArray &json, const QString &fileName);

/// The same for definitions that are read again and again: every reader of an open file needs those stored in
/// it, and parsing one takes milliseconds. A success is kept until the program ends.
[[nodiscard]] Result<ProcessPointer> readProcessOnce(const QByteArray &json, const QString &fileName);

/// All problems of the file, in file order; empty if readProcess() would succeed.
QList<ProcessProblem> checkProcess(const QByteArray &json, const QString &fileName);

} // namespace Watchroom
