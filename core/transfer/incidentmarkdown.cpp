// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/incidentmarkdown.h"
#include "timeline/entrysentence.h"

#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentMarkdown)
};

/// More lines of a list item stand indented under it.
QString item(const QString &text)
{
    return QStringLiteral("- ") + QString(text).replace(QLatin1Char('\n'), QStringLiteral("\n  ")).trimmed()
        + QLatin1Char('\n');
}

void section(QString &out, const QString &title, const QString &body)
{
    if (!body.isEmpty())
        out += QStringLiteral("\n## %1\n\n%2").arg(title, body);
}

QString valueText(const Value &value)
{
    const QJsonValue json = value.toJson();
    return json.isString() ? json.toString() : json.toVariant().toString();
}

QString facts(const IncidentRecord &incident, const Surroundings &around)
{
    const TrackRecord *track = incident.mainTrack();
    const ProcessDefinition *process = around.mainProcess(incident);
    const State *state = process && track ? process->state(track->state) : nullptr;
    QString body = item(Words::tr("Area: %1").arg(markdownText(incident.area.value)));
    body += item(Words::tr("Severity: %1").arg(markdownText(incident.severity.value)));
    if (track)
        body += item(Words::tr("State: %1").arg(markdownText(state ? state->name.in() : track->state.value)));
    if (!incident.services.isEmpty())
        body += item(
            Words::tr("Services: %1").arg(markdownText(incident.services.join(QStringLiteral(", ")))));
    for (auto it = incident.clocks.constBegin(); it != incident.clocks.constEnd(); ++it)
        body += item(QStringLiteral("%1: %2").arg(markdownText(it.key()), markdownText(toIso(*it))));
    if (incident.maintenance)
        body += item(Words::tr("Planned maintenance"));
    if (incident.imported)
        body += item(Words::tr("Imported"));
    return body;
}

QString timeline(const IncidentRecord &incident, const Surroundings &around)
{
    QString body;
    for (const EntryRecord &entry : incident.timeline) {
        QString text = markdownText(entryText(entry, {around.trackProcesses}));
        if (entry.withdrawn)
            text = QStringLiteral("~~%1~~").arg(text);
        if (entry.attachment)
            text += QStringLiteral(" \\[%1\\]").arg(markdownText(entry.attachment->shown()));
        body += item(
            QStringLiteral("**%1** %2 (%3)")
                .arg(markdownText(toIso(entry.happened)), text, markdownText(around.handle(entry.author))));
    }
    return body;
}
} // namespace

QString markdownText(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~&!");
    QString escaped;
    escaped.reserve(text.size() + 16);
    bool lineBegins = true;
    for (const QChar c : visibleControls(text)) {
        // A line that begins with one of these would be a list, a heading or a rule.
        if (special.contains(c) || (lineBegins && QStringLiteral("-+=").contains(c)))
            escaped += QLatin1Char('\\');
        escaped += c;
        lineBegins = c == QLatin1Char('\n') || (lineBegins && c.isSpace());
    }
    return escaped;
}

QString incidentMarkdown(const IncidentRecord &incident, const Surroundings &around)
{
    QString out = QStringLiteral("# %1 %2\n").arg(markdownText(incident.name), markdownText(incident.title));
    section(out, Words::tr("Facts"), facts(incident, around));
    QString fields, updates, tasks;
    for (auto it = incident.fields.constBegin(); it != incident.fields.constEnd(); ++it)
        fields += item(QStringLiteral("**%1** %2").arg(markdownText(it.key()), markdownText(valueText(*it))));
    section(out, Words::tr("Fields"), fields);
    section(out, Words::tr("Timeline"), timeline(incident, around));
    for (const UpdateRecord &update : incident.updates)
        updates += item(QStringLiteral("**%1** %2, %3: %4")
                            .arg(update.postedAt ? markdownText(toIso(*update.postedAt)) : QString(),
                                 markdownText(update.publicState), markdownText(update.statusKey()),
                                 markdownText(update.body)));
    section(out, Words::tr("Updates"), updates);
    for (const TaskRecord &task : incident.tasks)
        tasks += item(QStringLiteral("%1 %2").arg(
            task.isOpen() ? QStringLiteral("[ ]") : QStringLiteral("[x]"), markdownText(task.text)));
    section(out, Words::tr("Tasks"), tasks);
    return out + QLatin1Char('\n');
}

} // namespace Watchroom
