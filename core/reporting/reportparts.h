// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/reportsource.h"

namespace Watchroom {

// The parts of a report, one file each. A section without a word in it is left out by who asks for it.

ReportChart reportChart(const ReportSource &source);
/// The chart as words, for formats that draw nothing: "Detect 2 min, from 09:12".
QStringList chartLines(const ReportContent &content);
QList<ReportFigure> reportFigures(const ReportSource &source);
ReportSection durationsSection(const ReportSource &source);
ReportSection severitySection(const ReportSource &source);
ReportSection timelineSection(const ReportSource &source);
ReportSection updatesSection(const ReportSource &source);
ReportSection criteriaSection(const ReportSource &source);
ReportSection peopleSection(const ReportSource &source);
ReportSection tasksSection(const ReportSource &source);
ReportSection detailsSection(const ReportSource &source);
ReportSection proofSection(const ReportSource &source);

inline ReportCell plainCell(const QString &text)
{
    return {{text, ReportTone::Plain}};
}
inline ReportCell mutedCell(const QString &text)
{
    return {{text, ReportTone::Muted}};
}
inline ReportCell strongCell(const QString &text)
{
    return {{text, ReportTone::Strong}};
}

} // namespace Watchroom
