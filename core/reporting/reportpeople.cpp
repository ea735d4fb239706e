// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportparts.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportPeople)
};

QString timeOrNone(const ReportTimes &times, const std::optional<Moment> &moment)
{
    return moment ? times.utc(*moment) : QString();
}

QString personName(const ReportSource &source, const PersonId &person)
{
    return printableLine(source.around.people.value(person).shown(), 60);
}

ReportCell called(const ReportTimes &times, const EngagementRecord &engagement)
{
    if (!engagement.calledAt)
        return {};
    ReportCell cell = plainCell(times.utc(*engagement.calledAt));
    if (engagement.answer == QLatin1String("no"))
        cell.append({Words::tr("could not come"), ReportTone::Muted});
    else if (engagement.answeredAt)
        cell.append({Words::tr("answered %1").arg(times.utc(*engagement.answeredAt)), ReportTone::Muted});
    else
        cell.append({Words::tr("no answer"), ReportTone::Muted});
    return cell;
}

QString fieldText(const ReportSource &source, const FieldDefinition *definition, const Value &value)
{
    if (definition) {
        for (const Choice &choice : definition->choices) {
            if (choice.key == value.text())
                return choice.text.in();
        }
    }
    if (const auto moment = value.moment())
        return source.times().utc(*moment);
    if (value.as<bool>())
        return value.yes() ? Words::tr("Yes") : Words::tr("No");
    return printable(value.toJson().toVariant().toString());
}

/// Told elsewhere in the report.
bool isTold(const QString &field)
{
    static const QStringList told{QStringLiteral("summary"), QStringLiteral("impact"),
                                  QStringLiteral("suspected_cause"), QStringLiteral("mitigation"),
                                  QStringLiteral("severity_reason")};
    return told.contains(field);
}

QString taskState(const TaskRecord &task)
{
    if (task.isOpen())
        return Words::tr("open");
    return task.state == QLatin1String("done") ? Words::tr("done") : task.state;
}
} // namespace

ReportSection severitySection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("severity"), Words::tr("Why this severity"), {}, {}, {}, {}};
    const ProcessDefinition *process = source.process();
    const QList<LevellingRecord> &levellings = source.incident.levellings;
    if (const SeverityDefinition *severity = process ? process->severity(source.incident.severity) : nullptr)
        section.paragraphs.append({Words::tr("%1: %2", "a severity and its meaning")
                                       .arg(severity->name.in(), severity->meaning.in()),
                                   ReportTone::Plain});
    else
        section.paragraphs.append({Words::tr("Nobody has levelled this incident yet."), ReportTone::Plain});
    if (levellings.isEmpty())
        return section;
    const ReportTimes times = source.times();
    section.table.columns = {{Words::tr("Levelled (UTC)"), 18},
                             {Words::tr("Severity"), 18},
                             {Words::tr("Reason"), 44},
                             {Words::tr("Who"), 20}};
    for (const LevellingRecord &levelling : levellings) {
        ReportCell reason = plainCell(printable(levelling.reason));
        for (const LevellerQuestion &question : process ? process->leveller : QList<LevellerQuestion>()) {
            for (const LevellerOption &option : question.options) {
                if (levelling.answers.contains(question.key + QLatin1Char('=') + option.key))
                    reason.append({Words::tr("%1 %2", "a question and its answer")
                                       .arg(question.question.in(), option.answer.in()),
                                   ReportTone::Muted});
            }
        }
        section.table.rows.append(
            {{plainCell(timeOrNone(times, levelling.at)),
              strongCell(printableLine(source.severityName(levelling.severity), 24)), reason,
              mutedCell(levelling.at ? printableLine(source.who(levelling.author, *levelling.at), 60)
                                     : QString())},
             false});
    }
    return section;
}

ReportSection peopleSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("people"), Words::tr("People by role"), {}, {}, {}, {}};
    const ReportTimes times = source.times();
    section.table.columns = {{Words::tr("Role"), 30},
                             {Words::tr("Person"), 20},
                             {Words::tr("Called (UTC)"), 22},
                             {Words::tr("From"), 14},
                             {Words::tr("Until"), 14}};
    QList<EngagementRecord> engagements = source.incident.engagements;
    const auto began = [](const EngagementRecord &e) { return e.calledAt ? e.calledAt : e.from; };
    std::stable_sort(
        engagements.begin(), engagements.end(),
        [&](const EngagementRecord &a, const EngagementRecord &b) { return began(a) < began(b); });
    for (const EngagementRecord &engagement : std::as_const(engagements))
        section.table.rows.append(
            {{plainCell(source.roleName(engagement.role)), strongCell(personName(source, engagement.person)),
              called(times, engagement), plainCell(timeOrNone(times, engagement.from)),
              plainCell(timeOrNone(times, engagement.until))},
             false});
    if (section.table.rows.isEmpty()) {
        section.table = {};
        section.paragraphs = {{Words::tr("Nobody held a role."), ReportTone::Plain}};
    }
    return section;
}

ReportSection tasksSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("tasks"), Words::tr("Tasks"), {}, {}, {}, {}};
    const ReportTimes times = source.times();
    section.table.columns = {
        {Words::tr("Task"), 52}, {Words::tr("Owner"), 16}, {Words::tr("Due"), 20}, {Words::tr("State"), 12}};
    for (const TaskRecord &task : source.incident.tasks)
        section.table.rows.append(
            {{plainCell(printable(task.text)), plainCell(personName(source, task.owner)),
              plainCell(timeOrNone(times, task.due)), mutedCell(taskState(task))},
             false});
    return section;
}

ReportSection detailsSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("details"), Words::tr("Facts and links"), {}, {}, {}, {}};
    section.table.columns = {{Words::tr("What"), 34}, {Words::tr("Value"), 66}};
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            section.table.rows.append({{plainCell(label), plainCell(value)}, false});
    };
    const TrackRecord *track = source.incident.mainTrack();
    add(Words::tr("State"), track ? source.stateName(track->state) : QString());
    add(Words::tr("Services"), printable(source.incident.services.join(QStringLiteral(", "))));
    const ProcessDefinition *process = source.process();
    for (auto it = source.incident.fields.constBegin(); it != source.incident.fields.constEnd(); ++it) {
        const FieldDefinition *definition = process ? process->field({it.key()}) : nullptr;
        if (!isTold(it.key()) && !it->isNull())
            add(definition ? definition->label.in() : it.key(), fieldText(source, definition, *it));
    }
    for (const FlagRecord &flag : source.incident.flags) {
        QString text = flag.key.value;
        for (const FlagDefinition &definition : process ? process->flags : QList<FlagDefinition>()) {
            if (definition.key == flag.key)
                text = definition.text.in();
        }
        if (flag.key.value != QLatin1String("override")) // told with the exit criteria
            add(Words::tr("Mark"),
                flag.note.isEmpty() ? text : text + QLatin1Char('\n') + printable(flag.note));
    }
    for (const LinkRecord &link : source.incident.links)
        add(Words::tr("Link: %1", "its kind").arg(link.kind), printable(link.target));
    return section;
}

ReportSection proofSection(const ReportSource &source)
{
    ReportSection section{QStringLiteral("proof"), Words::tr("How to check this report"), {}, {}, {}, {}};
    section.paragraphs = {
        {Words::tr("Each entry is chained to the one before it. These are the last links when the report was "
                   "written; whoever has the file can prove that it still holds them: watchroom-cli check "
                   "--against HEAD."),
         ReportTone::Plain}};
    section.table.columns = {{Words::tr("Acts"), 12}, {Words::tr("Head of the log"), 88}};
    for (const ChainHead &head : source.heads)
        section.table.rows.append(
            {{plainCell(QString::number(head.n)), plainCell(QString::fromLatin1(head.hash.toHex()))}, false});
    return section;
}

} // namespace Watchroom
