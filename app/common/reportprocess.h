// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>

namespace Watchroom {

/// The report that the program `watchroom` creates without a window. It runs as a separate process, because
/// it has the fonts and page layout, and because a fresh process gives the same bytes for the same report.
struct ReportWish
{
    QString file, incident, person, pdf;
    QString at; ///< ISO 8601; empty: now
};

/// The path of `watchroom`, in the folder of the running program.
QString reportProgram();
/// Sets program, arguments and environment of \a process; the caller starts it.
void prepareReportProcess(QProcess &process, const ReportWish &wish);
/// Success if the finished \a process wrote the report; otherwise the error it printed, or \a otherwise if
/// that can't be read.
Result<void> reportOutcome(QProcess &process, const Error &otherwise);

} // namespace Watchroom
