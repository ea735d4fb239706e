// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/reportstyle.h"
#include "reporting/report.h"

#include <QImage>

namespace Watchroom {

/// The report as PDF: real text, embedded fonts, A4. Safe on any thread once a QGuiApplication is there. The
/// same content, style and fonts give the same bytes in a process that began with
/// QHashSeed::setDeterministicGlobalSeed(): Qt numbers fonts in the order of a hash.
Result<QByteArray> reportPdf(const ReportContent &content, const ReportStyle &style);

/// The same in a file, whole or not at all.
Result<void> saveReportPdf(const ReportContent &content, const ReportStyle &style, const QString &path);

/// The same pages as pictures, \a width pixels wide, for a look before they are saved. On any thread.
QList<QImage> reportPages(const ReportContent &content, const ReportStyle &style, int width);

} // namespace Watchroom
