// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportparts.h"

#include "metrics/measure.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Report)
};

constexpr int longestTitle = 320;

QString kindOf(const ReportSource &source)
{
    const bool over = factsOf(source.incident, source.process()).course != Course::Active;
    const QString &name = source.incident.name;
    if (source.incident.confidential)
        return over ? Words::tr("Post-incident report %1, confidential").arg(name)
                    : Words::tr("Interim report %1, confidential").arg(name);
    return over ? Words::tr("Post-incident report %1, internal").arg(name)
                : Words::tr("Interim report %1, internal").arg(name);
}

/// "7f3a 91c4 02be": enough to find the whole head on the last page.
QString shortHead(const QByteArray &hash)
{
    const QString hex = QString::fromLatin1(hash.left(6).toHex());
    return QStringLiteral("%1 %2 %3").arg(hex.left(4), hex.mid(4, 4), hex.mid(8, 4));
}

QString footOf(const ReportSource &source)
{
    QStringList heads;
    for (const ChainHead &head : source.heads.mid(0, 2))
        heads.append(shortHead(head.hash));
    QString foot = Words::tr("Written %1").arg(longUtc(source.at));
    if (source.heads.size() > 2)
        foot = Words::tr("%1 · log heads %2 and %n more", nullptr, int(source.heads.size()) - 2)
                   .arg(foot, heads.join(QStringLiteral(", ")));
    else if (!heads.isEmpty())
        foot = Words::tr("%1 · log head %2").arg(foot, heads.join(QStringLiteral(", ")));
    const TrackRecord *track = source.incident.mainTrack();
    if (track && source.process())
        foot = Words::tr("%1 · %2, version %3", "what came before, a process and its version")
                   .arg(foot, source.process()->title.in())
                   .arg(track->version);
    return foot;
}

void addText(ReportContent &content, const ReportSource &source, const char *field, const QString &title)
{
    const QString text = printable(source.incident.field(QLatin1String(field)));
    if (!text.isEmpty())
        content.sections.append({QLatin1String(field), title, {}, {{text, ReportTone::Plain}}, {}, {}});
}
} // namespace

ReportContent reportContent(const ReportSource &source)
{
    ReportContent content;
    content.organisation = printableLine(source.organisation, 80);
    content.name = source.incident.name;
    content.title = printableLine(source.incident.title, longestTitle);
    content.lead = printable(source.incident.field(QStringLiteral("summary")));
    content.kind = kindOf(source);
    content.foot = footOf(source);
    content.at = source.at;
    content.severity = source.incident.severity.value;
    content.figures = reportFigures(source);
    content.chartTitle = Words::tr("Where the time went");
    content.chart = reportChart(source);
    if (source.incident.title.size() > longestTitle)
        content.sections.append({QStringLiteral("title"),
                                 Words::tr("The whole title"),
                                 {},
                                 {{printable(source.incident.title), ReportTone::Plain}},
                                 {},
                                 {}});
    addText(content, source, "impact", Words::tr("Impact"));
    addText(content, source, "suspected_cause", Words::tr("Cause"));
    addText(content, source, "mitigation", Words::tr("What was done"));
    content.sections.append(severitySection(source));
    content.sections.append(durationsSection(source));
    content.sections.append(timelineSection(source));
    content.sections.append(updatesSection(source));
    content.sections.append(criteriaSection(source));
    content.sections.append(peopleSection(source));
    for (const ReportSection &section :
         {tasksSection(source), detailsSection(source), proofSection(source)}) {
        if (!section.table.rows.isEmpty())
            content.sections.append(section);
    }
    return content;
}

} // namespace Watchroom
