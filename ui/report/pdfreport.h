// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/reportstyle.h"
#include "reporting/report.h"

#include <QImage>

namespace Watchroom {

/// The report as PDF: real text, embedded fonts, A4. Thread-safe once a QGuiApplication exists. The same
/// content, style and fonts give the same bytes in a process that called
/// QHashSeed::setDeterministicGlobalSeed() at start, because Qt numbers fonts in hash order.
Result<QByteArray> reportPdf(const ReportContent &content, const ReportStyle &style);

/// Writes the PDF to a file, completely or not at all.
Result<void> saveReportPdf(const ReportContent &content, const ReportStyle &style, const QString &path);

/// The same pages as images, \a width pixels wide, for a preview. Thread-safe.
QList<QImage> reportPages(const ReportContent &content, const ReportStyle &style, int width);

} // namespace Watchroom
