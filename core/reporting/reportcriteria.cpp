// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportparts.h"

#include "lifecycle/lifecycle.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportCriteria)
};

/// What shows that a criterion was met at a step; empty if nothing does.
class Evidence
{
public:
    Evidence(const ReportSource &source, const StepTaken &step)
        : m_source(source)
        , m_step(step)
        , m_times(source.times())
    {
    }

    QString of(const Criterion &criterion) const
    {
        switch (criterion.kind) {
        case CriterionKind::FieldSet:
            return ofField(criterion);
        case CriterionKind::RoleFilled:
            return ofRole({criterion.parameter});
        case CriterionKind::UpdatePosted:
            return ofUpdate(criterion.parameter);
        case CriterionKind::TaskDone:
            return m_step.overridden ? QString() : Words::tr("No such task was open");
        case CriterionKind::ChecklistDone:
        case CriterionKind::Manual:
        case CriterionKind::Unknown:
            break;
        }
        return ofMark(criterion);
    }

private:
    QString ofField(const Criterion &criterion) const
    {
        if (criterion.parameter == QLatin1String("reason"))
            return printableLine(m_step.reason, 200);
        const TrackRecord *track = m_source.incident.mainTrack();
        const ProcessDefinition *process = m_source.process();
        const StepFacts facts{m_step.by, !m_step.reason.isEmpty(), m_step.at.at};
        return track && process && isMet(*process, m_source.incident, *track, criterion, facts)
            ? Words::tr("Stated")
            : QString();
    }
    QString ofRole(const RoleKey &role) const
    {
        for (const EngagementRecord &engagement : m_source.incident.engagements) {
            // Taking the last step releases everybody at that very moment.
            if (engagement.role == role && engagement.from && engagement.from->at <= m_step.at.at
                && (!engagement.until || engagement.until->at >= m_step.at.at))
                return Words::tr("Held by %1")
                    .arg(printableLine(m_source.around.people.value(engagement.person).shown(), 60));
        }
        return {};
    }
    QString ofUpdate(const QString &publicState) const
    {
        const ProcessDefinition *process = m_source.process();
        const bool first = process && process->isFirstPublicState(publicState);
        for (const UpdateRecord &update : m_source.incident.updates) {
            if (update.isPosted() && update.postedAt && update.postedAt->at <= m_step.at.at
                && (first || update.publicState == publicState))
                return Words::tr("Posted %1", "a time").arg(m_times.utc(*update.postedAt));
        }
        return first && m_source.incident.isKeptPrivate(*process)
            ? Words::tr("Decided not to tell the public")
            : QString();
    }
    QString ofMark(const Criterion &criterion) const
    {
        for (const MarkRecord &mark : m_source.incident.criteriaMet) {
            if (mark.key != criterion.key.value)
                continue;
            const QString who = printableLine(m_source.around.people.value(mark.by).shown(), 60);
            const QString text = mark.at
                ? Words::tr("Confirmed by %1, %2", "a person and a time").arg(who, m_times.utc(*mark.at))
                : Words::tr("Confirmed by %1").arg(who);
            return mark.note.isEmpty()
                ? text
                : Words::tr("%1: %2", "who confirmed and what they noted").arg(text, printable(mark.note));
        }
        return {};
    }

    const ReportSource &m_source;
    const StepTaken &m_step;
    ReportTimes m_times;
};

void addCriteria(ReportTable &table, const ReportSource &source, const StepTaken &step,
                 const Transition &transition)
{
    const Evidence evidence(source, step);
    for (const CriterionKey &key : transition.criteria) {
        const Criterion *criterion = source.process()->criterion(key);
        if (!criterion || !applies(*source.process(), source.incident, *criterion))
            continue;
        const QString shown = evidence.of(*criterion);
        ReportCell cell = mutedCell(shown);
        if (shown.isEmpty())
            cell = step.overridden ? strongCell(Words::tr("Waived by the override"))
                                   : mutedCell(Words::tr("Met when the step was taken"));
        table.rows.append({{plainCell(criterion->text.in()), cell}, false});
    }
}
} // namespace

ReportSection criteriaSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("criteria"), Words::tr("Exit criteria"), {}, {}, {}, {}};
    const ReportTimes times = source.times();
    section.table.columns = {{Words::tr("Step and criterion"), 50}, {Words::tr("Met by"), 50}};
    int overridden = 0;
    for (const StepTaken &step : source.steps) {
        const Transition *transition
            = source.process() ? source.process()->transition(step.from, step.to) : nullptr;
        overridden += step.overridden ? 1 : 0;
        const QString move
            = Words::tr("%1 → %2, %3", "state, state, time")
                  .arg(source.stateName(step.from), source.stateName(step.to), times.utc(step.at));
        section.table.rows.append({{strongCell(move)}, true});
        if (step.overridden)
            section.table.rows.append(
                {{strongCell(
                      Words::tr("Overridden by %1").arg(printableLine(source.who(step.by, step.at), 60))),
                  plainCell(printable(step.reason))},
                 false});
        if (transition)
            addCriteria(section.table, source, step, *transition);
        else
            section.table.rows.append({{plainCell(Words::tr("No step of the process")),
                                        mutedCell(Words::tr("Kept as its source told it"))},
                                       false});
    }
    if (section.table.rows.isEmpty())
        section.paragraphs = {{Words::tr("No step of the process has been taken yet."), ReportTone::Plain}};
    else
        section.note = overridden > 0
            ? Words::tr("Steps that overrode their exit criteria: %1.").arg(overridden)
            : Words::tr("No step overrode its exit criteria.");
    if (section.table.rows.isEmpty())
        section.table = {};
    return section;
}

} // namespace Watchroom
