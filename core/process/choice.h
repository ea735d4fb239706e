// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"

namespace Watchroom {

/// The latest version of each process that a file has.
using Processes = QMap<ProcessId, ProcessPointer>;

/// The process that an incident is declared under when nobody chooses one: the one marked as default, else
/// the first by id. Null without any process.
ProcessPointer defaultProcess(const Processes &processes);
/// The first process whose incidents start confidential; the default one if there is none.
ProcessPointer confidentialProcess(const Processes &processes);
/// Fails with Invalid for an unknown id.
[[nodiscard]] Result<ProcessPointer> processWithId(const Processes &processes, const ProcessId &id);
/// The areas that have a process, each once.
QStringList areasOf(const Processes &processes);
/// The process of an area: the only one, the default one, or the one named like the area. Fails with Invalid
/// for an area without a process, or where it is not clear which of several is meant.
[[nodiscard]] Result<ProcessPointer> processOfArea(const Processes &processes, const AreaKey &area);

} // namespace Watchroom
