// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "process/canonical.h"
#include "process/diff.h"
#include "process/reader.h"
#include "store/rows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Words::tr("%1 can't be read: %2").arg(path, file.errorString()),
                    path);
    return file.readAll();
}

Result<int> list(Session &session, const Arguments &)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto latest = (*writer)->processes().latest((*writer)->connection());
    WR_TRY(latest);
    QJsonArray json;
    QStringList lines;
    for (const ProcessPointer &process : *latest) {
        json.append(QJsonObject{{s("id"), process->id.value},
                                {s("version"), process->version},
                                {s("title"), process->title.in()},
                                {s("area"), process->area.value}});
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(process->id.value)
                         .arg(process->version)
                         .arg(process->title.in()));
    }
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}

/// The canonical JSON of the latest version of \a id in the file.
Result<QByteArray> definitionOf(Session &session, const QString &id)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto now = (*writer)->snapshot({.allProcesses = true}, session.context());
    WR_TRY(now);
    const auto process = processWithId(now->processes, {id});
    WR_TRY(process);
    Statement &read = (*writer)->connection().statement("read/process_definition");
    read.bind(":process", id).bind(":version", int64_t((*process)->version));
    return read.first(QByteArray(), [](const Statement &row) { return row.blob(0); });
}

Result<int> show(Session &session, const Arguments &arguments)
{
    const auto json = definitionOf(session, arguments.word(0));
    WR_TRY(json);
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    session.print(document.object(), QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed());
    return 0;
}

Result<int> checkDefinition(Session &session, const Arguments &arguments)
{
    const auto bytes = fileBytes(arguments.word(0));
    WR_TRY(bytes);
    const auto problems = checkProcess(*bytes, arguments.word(0));
    QJsonArray json;
    QStringList lines;
    for (const ProcessProblem &problem : problems) {
        json.append(QJsonObject{{s("file"), problem.file},
                                {s("line"), problem.line},
                                {s("column"), problem.column},
                                {s("pointer"), problem.pointer},
                                {s("key"), problem.key},
                                {s("text"), problem.text}});
        lines.append(QStringLiteral("%1:%2:%3: %4")
                         .arg(problem.file)
                         .arg(problem.line)
                         .arg(problem.column)
                         .arg(problem.text));
    }
    session.print(QJsonObject{{s("ok"), problems.isEmpty()}, {s("problems"), json}},
                  problems.isEmpty() ? Words::tr("The definition is valid.") : lines.join(QLatin1Char('\n')));
    if (problems.isEmpty())
        return 0;
    std::fprintf(
        stderr, "watchroom-cli: %s\n",
        qPrintable(Words::tr("%n problem(s) in %1.", "", int(problems.size())).arg(arguments.word(0))));
    return 1;
}

Result<int> install(Session &session, const Arguments &arguments)
{
    const auto bytes = fileBytes(arguments.word(0));
    WR_TRY(bytes);
    const auto process = readProcess(*bytes, arguments.word(0));
    WR_TRY(process);
    const auto canonical = canonicalProcess(*bytes);
    WR_TRY(session.perform(InstallProcessRequest{canonical, {}}));
    session.print(QJsonObject{{s("id"), (*process)->id.value}, {s("version"), (*process)->version}},
                  Words::tr("Installed %1, version %2.").arg((*process)->id.value).arg((*process)->version));
    return 0;
}

Result<QByteArray> fileOrInstalled(Session &session, const QString &name)
{
    return QFile::exists(name) ? fileBytes(name) : definitionOf(session, name);
}

Result<int> diff(Session &session, const Arguments &arguments)
{
    const auto a = fileOrInstalled(session, arguments.word(0));
    WR_TRY(a);
    const auto b = fileOrInstalled(session, arguments.word(1));
    WR_TRY(b);
    const auto changes = diffProcesses(*a, *b);
    WR_TRY(changes);
    QJsonArray json;
    QStringList lines;
    for (const ProcessChange &change : *changes) {
        json.append(QJsonObject{{s("path"), change.path}, {s("text"), change.sentence}});
        lines.append(change.sentence);
    }
    session.print(
        json, lines.isEmpty() ? Words::tr("The definitions are identical.") : lines.join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> processCommands()
{
    return {
        {s("process list"), {}, Words::tr("List the processes in the file"), 0, 0, {}, {}, list},
        {s("process show"), s("ID"), Words::tr("Print a process definition"), 1, 1, {}, {}, show},
        {s("process check"),
         s("FILE"),
         Words::tr("Validate a process definition and list its problems"),
         1,
         1,
         {},
         {},
         checkDefinition},
        {s("process install"),
         s("FILE"),
         Words::tr("Install a new version of a process in the file"),
         1,
         1,
         {},
         {},
         install},
        {s("process diff"),
         s("A B"),
         Words::tr("Compare two process definitions (files or ids)"),
         2,
         2,
         {},
         {},
         diff},
    };
}

} // namespace Watchroom
