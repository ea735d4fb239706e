// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Watchroom {

/// True if the program was started only to create a report, without a window.
bool asksForReport(int argc, char **argv);
/// Settings that must be made before the application object is created, so that the same report gives the
/// same bytes.
void prepareReport();
/// Runs "watchroom --render-report --file F --incident NAME --person P --pdf OUT [--at TIME]" and returns the
/// exit code. An error is one line of JSON on stderr, {"code","message","detail","hint","typed_hint"}, for
/// the calling watchroom-cli.
int renderReport(const QStringList &arguments);

} // namespace Watchroom
