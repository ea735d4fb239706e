// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportparts.h"

#include "comms/cadence.h"
#include "metrics/measure.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportChart)
};

constexpr int watchPlace = 4;

/// The ends of phases in their order; what ends there, in one word.
QList<std::pair<QString, QString>> phaseEnds(bool mitigated)
{
    return {{QStringLiteral("detected_at"), Words::tr("Detect")},
            {QStringLiteral("acknowledged_at"), Words::tr("Answer")},
            {QStringLiteral("identified_at"), Words::tr("Identify")},
            {QStringLiteral("mitigated_at"), Words::tr("Mitigate")},
            {QStringLiteral("resolved_at"), mitigated ? Words::tr("Watch") : Words::tr("Resolve")}};
}

std::optional<Instant> timed(const ReportSource &source, const QString &clock)
{
    const auto moment = source.incident.clock(clock);
    return moment && moment->isTimed() ? std::optional(moment->at) : std::nullopt;
}

QList<ReportPhase> phasesOf(const ReportSource &source)
{
    QList<ReportPhase> phases;
    auto from = timed(source, QStringLiteral("impact_started_at"));
    if (!from)
        from = timed(source, QStringLiteral("declared_at"));
    if (!from)
        return phases;
    const bool mitigated = timed(source, QStringLiteral("mitigated_at")).has_value();
    // Nobody watches what was never called mitigated: all of that time went into ending it.
    const int lastPlace = mitigated ? watchPlace : watchPlace - 1;
    int place = -1;
    for (const auto &[clock, name] : phaseEnds(mitigated)) {
        place = std::min(place + 1, lastPlace);
        const auto to = timed(source, clock);
        if (!to || *to <= *from)
            continue; // not stated, or out of its order: the timeline tells it, a bar cannot
        phases.append({name, *from, *to, place, false});
        from = to;
    }
    if (!timed(source, QStringLiteral("resolved_at")) && source.at > *from
        && factsOf(source.incident, source.process()).course == Course::Active)
        phases.append(
            {mitigated ? Words::tr("Watching") : Words::tr("Running"), *from, source.at, lastPlace, true});
    return phases;
}

QString captionOf(const ReportSource &source, const ReportTimes &times)
{
    const bool known = timed(source, QStringLiteral("impact_started_at")).has_value();
    const QString from = known
        ? Words::tr("From the start of the impact; times are UTC, %1.").arg(times.base())
        : Words::tr("From the declaration; times are UTC, %1.").arg(times.base());
    const ProcessDefinition *process = source.process();
    const SeverityDefinition *severity
        = process ? process->severity(process->inForce(source.incident.severity)) : nullptr;
    if (!severity || !severity->targets.mitigate)
        return from;
    return Words::tr("%1 Target: mitigated within %2.", "the sentence before, and a length")
        .arg(from, lengthText(*severity->targets.mitigate));
}

QString measuredText(const Measured &measured)
{
    switch (measured.outcome) {
    case Outcome::Computed:
        return lengthText(measured.length);
    case Outcome::Open:
        return measured.length.count() > 0 ? Words::tr("%1 so far").arg(lengthText(measured.length))
                                           : Words::tr("not yet");
    case Outcome::Imprecise:
        return Words::tr("known too roughly");
    case Outcome::Missing:
        return Words::tr("not recorded");
    case Outcome::Excluded:
        break;
    }
    return Words::tr("not measured");
}

bool isExcludedHere(Measure which, const IncidentFacts &facts)
{
    return which == Measure::Remediate && facts.area != QLatin1String("security");
}
} // namespace

ReportChart reportChart(const ReportSource &source)
{
    ReportChart chart;
    chart.phases = phasesOf(source);
    if (chart.phases.isEmpty())
        return chart;
    const ReportTimes times = source.times();
    chart.caption = captionOf(source, times);
    for (const UpdateRecord &update : source.incident.updates) {
        if (update.isPosted() && update.postedAt && update.postedAt->isTimed())
            chart.updates.append(update.postedAt->at);
    }
    std::sort(chart.updates.begin(), chart.updates.end());
    const IncidentFacts facts = factsOf(source.incident, source.process());
    const Measured impact = measure(Measure::Impact, facts, source.at);
    if (source.incident.clock(QStringLiteral("impact_started_at")) && impact.outcome == Outcome::Computed
        && impact.length.count() > 0) {
        chart.impact = std::pair(impact.from->at, impact.to->at);
        chart.impactText = Words::tr("customers hindered, %1").arg(lengthText(impact.length));
    }
    return chart;
}

QStringList chartLines(const ReportContent &content)
{
    QStringList lines;
    for (const ReportPhase &phase : content.chart.phases) {
        const QString length = lengthText(phase.to - phase.from);
        const QString from = toIso(Moment::cut(phase.from, Precision::Minute));
        lines.append(phase.running ? Words::tr("%1: %2 so far, since %3").arg(phase.name, length, from)
                                   : Words::tr("%1: %2, from %3").arg(phase.name, length, from));
    }
    if (content.chart.impact)
        lines.append(content.chart.impactText);
    return lines;
}

QList<ReportFigure> reportFigures(const ReportSource &source)
{
    const IncidentFacts facts = factsOf(source.incident, source.process());
    const auto figure = [&](Measure which) {
        return ReportFigure{definitionOf(which).name, measuredText(measure(which, facts, source.at))};
    };
    QList<ReportFigure> figures{
        {Words::tr("Severity"), printableLine(source.severityName(source.incident.severity), 24)},
        figure(Measure::Mitigate)};
    if (!source.incident.lastPosted() || !source.process()) {
        figures.append(figure(Measure::Acknowledge));
        figures.append(figure(Measure::Resolve));
        return figures;
    }
    figures.append(figure(Measure::PublicWord));
    const CadenceKept kept = cadenceKept(*source.process(), source.incident);
    if (kept.owed > 0)
        figures.append({Words::tr("Updates on time"),
                        Words::tr("%1 of %2", "kept of owed").arg(kept.kept).arg(kept.owed)});
    else
        figures.append(figure(Measure::Resolve));
    return figures;
}

ReportSection durationsSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("durations"), Words::tr("Durations"), {}, {}, {}, {}};
    const IncidentFacts facts = factsOf(source.incident, source.process());
    const ReportTimes times = source.times();
    section.note = Words::tr("Times are UTC, on %1 unless a date is given.").arg(times.base());
    section.table.columns = {{Words::tr("Duration"), 21},
                             {Words::tr("Length"), 14},
                             {Words::tr("From"), 12},
                             {Words::tr("To"), 12},
                             {Words::tr("Definition"), 41}};
    for (const MeasureDefinition &definition : measureDefinitions()) {
        if (isExcludedHere(definition.measure, facts))
            continue;
        const Measured measured = measure(definition.measure, facts, source.at);
        const bool computed = measured.outcome == Outcome::Computed;
        section.table.rows.append(
            {{plainCell(definition.name),
              {{measuredText(measured), computed ? ReportTone::Strong : ReportTone::Muted}},
              plainCell(measured.from ? times.utc(*measured.from) : QString()),
              plainCell(measured.to ? times.utc(*measured.to) : QString()),
              mutedCell(definition.definition)}});
    }
    if (facts.excluded)
        section.foot
            = Words::tr("This incident counts in no measure: it is planned maintenance, a near miss, or "
                        "was no incident.");
    return section;
}

} // namespace Watchroom
