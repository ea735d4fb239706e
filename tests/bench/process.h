// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <sys/types.h>

namespace Watchroom::Benching {

/// Starts \a program with this environment and \a more ("NAME=value") on top, its words thrown away; -1 if it
/// can't.
pid_t startProgram(const QString &program, const QStringList &arguments, const QStringList &more = {});
/// Waits for its end; the exit code, or -1 if it was ended.
int awaitEnd(pid_t process);
/// Ends a program of ours and waits.
void endProgram(pid_t process);

struct Memory
{
    double resident = 0, proportional = 0; ///< MB
};
Memory memoryOf(pid_t process);

/// What \a program says on standard output; empty if it fails.
QByteArray outputOf(const QString &program, const QStringList &arguments);

} // namespace Watchroom::Benching
