// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"

namespace Watchroom {

/// The latest version of each process in a file.
using Processes = QMap<ProcessId, ProcessPointer>;

/// The process of an incident that is declared without choosing one: the one marked as default, otherwise the
/// first by id. Null if there is no process.
ProcessPointer defaultProcess(const Processes &processes);
/// The first process whose incidents start confidential; otherwise the default process.
ProcessPointer confidentialProcess(const Processes &processes);
/// Fails with Invalid for an unknown id.
[[nodiscard]] Result<ProcessPointer> processWithId(const Processes &processes, const ProcessId &id);
/// The areas of all processes, without duplicates.
QStringList areasOf(const Processes &processes);
/// The process of an area: the only one, the default one, or the one with the area's name. Fails with Invalid
/// for an area without a process, or if several processes match.
[[nodiscard]] Result<ProcessPointer> processOfArea(const Processes &processes, const AreaKey &area);

} // namespace Watchroom
