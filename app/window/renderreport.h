// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Watchroom {

/// True if the program was started only to write a report, before any window.
bool asksForReport(int argc, char **argv);
/// What must be set before the application object is there, so that the same report has the same bytes.
void prepareReport();
/// watchroom --render-report --file F --incident NAME --person P --pdf OUT [--at TIME]; gives the exit code.
/// A failure is one line of JSON on stderr, {"code","message","detail","hint","typed_hint"}, for the command
/// line that started it.
int renderReport(const QStringList &arguments);

} // namespace Watchroom
