// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>

namespace Watchroom {

/// What the program `watchroom` is asked to write without a window. Fonts and pages belong to it, and a
/// process of its own numbers fonts alike each time, so that the same report has the same bytes whoever asks
/// for it.
struct ReportWish
{
    QString file, incident, person, pdf;
    QString at; ///< ISO 8601; empty: now
};

/// The program, which lies beside the one that runs.
QString reportProgram();
/// Sets program, arguments and environment; the caller starts it.
void prepareReportProcess(QProcess &process, const ReportWish &wish);
/// Empty if the ended \a process wrote the report; else what it said was wrong, or \a otherwise if it said
/// nothing that can be read.
Result<void> reportOutcome(QProcess &process, const Error &otherwise);

} // namespace Watchroom
