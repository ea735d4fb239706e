// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "log/check.h"
#include "maintenance/backups.h"
#include "maintenance/rescue.h"
#include "overview/incidentjson.h"

#include <QDir>
#include <QFileInfo>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::FileCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<int> init(Session &session, const Arguments &arguments)
{
    const InitRequest request = initWithShippedProcesses(arguments.value("name"));
    if (session.file() == defaultFile())
        QDir().mkpath(QFileInfo(session.file()).absolutePath());
    WR_TRY(Writer::init(session.file(), installationKey(), request, session.context()));
    session.print(QJsonObject{{s("file"), QFileInfo(session.file()).absoluteFilePath()}},
                  Words::tr("Created %1.").arg(QFileInfo(session.file()).absoluteFilePath()));
    return 0;
}

Result<int> stats(Session &session, const Arguments &)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto counts = IncidentRepository((*writer)->connection()).counts();
    WR_TRY(counts);
    const QJsonObject json = countsJson(*counts, 0);
    QStringList lines;
    for (const char *key : {"incidents", "timeline_entries", "status_updates", "services", "acts"})
        lines.append(
            QStringLiteral("%1  %2").arg(s(key), -18).arg(json.value(QLatin1String(key)).toInteger()));
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}

/// The recovery commands for a damaged file. None of them changes the file itself.
QString waysOut(const QString &file)
{
    const auto backup = newestGoodBackup(file);
    const QString rescued
        = Words::tr("Recover what can be read: watchroom-cli --file NEW rescue %1").arg(file);
    if (!backup)
        return Words::tr("No good backup of it was found. %1").arg(rescued);
    return Words::tr("%1 (this starts from the newest good backup, of %2). To restore only that backup: "
                     "watchroom-cli --file NEW restore %3")
        .arg(rescued, toIso(Moment::exact(backup->at)), backup->path);
}

Result<int> checkFile(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    if (!writer && writer.error().code == ErrorCode::Damaged) {
        Error error = writer.error();
        error.typedHint = waysOut(session.file());
        return fail(error);
    }
    WR_TRY(writer);
    auto report = check((*writer)->connection(), (*writer)->identity(),
                        arguments.has("quick") ? CheckDepth::Quick : CheckDepth::Whole);
    WR_TRY(report);
    if (arguments.has("against")) {
        Statement &find = (*writer)->connection().statementFor("SELECT 1 FROM act WHERE hash = :hash");
        find.bind(":hash",
                  QByteArray::fromHex(arguments.value("against").remove(QLatin1Char(' ')).toLatin1()));
        const auto isThere = find.hasRow();
        WR_TRY(isThere);
        if (!*isThere)
            report->problems.append(
                {s("chain"), arguments.value("against"), Words::tr("The log does not contain this head.")});
    }
    QJsonArray problems, heads;
    QStringList lines;
    for (const CheckProblem &problem : report->problems) {
        problems.append(
            QJsonObject{{s("kind"), problem.kind}, {s("where"), problem.where}, {s("text"), problem.text}});
        lines.append(QStringLiteral("%1 %2: %3").arg(problem.kind, problem.where, problem.text));
    }
    for (const ChainHead &head : report->heads) {
        heads.append(QJsonObject{{s("stream"), head.stream.toString()},
                                 {s("desk"), head.desk.toString()},
                                 {s("n"), qint64(head.n)},
                                 {s("hash"), QString::fromLatin1(head.hash.toHex())}});
        if (report->ok())
            lines.append(
                Words::tr("head %1 (act %2)").arg(QString::fromLatin1(head.hash.toHex())).arg(head.n));
    }
    if (report->ok())
        lines.prepend(Words::tr("The file is intact: it matches its log."));
    lines += report->unasked;
    session.print(QJsonObject{{s("ok"), report->ok()},
                              {s("problems"), problems},
                              {s("heads"), heads},
                              {s("unasked"), QJsonArray::fromStringList(report->unasked)}},
                  lines.join(QLatin1Char('\n')));
    if (report->ok())
        return 0;
    std::fprintf(stderr, "watchroom-cli: %s\n",
                 qPrintable(Words::tr("The file is damaged or was changed outside Watchroom. %1")
                                .arg(waysOut(session.file()))));
    return 1;
}

Result<int> backup(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    WR_TRY(session.noteCopyBegun(arguments.word(0)));
    const auto made = backupTo((*writer)->connection(), arguments.word(0));
    WR_TRY(session.noteCopyEnded(arguments.word(0)));
    WR_TRY(made);
    WR_TRY(session.noteCopy(arguments.word(0)));
    session.print(QJsonObject{{s("backup"), arguments.word(0)}},
                  Words::tr("Backup created and verified: %1.").arg(arguments.word(0)));
    return 0;
}

Result<int> restore(Session &session, const Arguments &arguments)
{
    WR_TRY(restoreFrom(arguments.word(0), session.file()));
    session.print(QJsonObject{{s("file"), session.file()}}, Words::tr("Restored to %1.").arg(session.file()));
    return 0;
}

Result<int> rescueFile(Session &session, const Arguments &arguments)
{
    const QString broken = arguments.word(0);
    const auto done = rescue(broken, session.file());
    WR_TRY(done);
    QStringList lines{Words::tr("Recovered %n act(s) to %1.", "", int(done->acts)).arg(session.file())};
    if (done->from)
        lines.append(Words::tr("Started from the backup of %1.").arg(toIso(Moment::exact(done->from->at))));
    if (done->lost > 0)
        lines.append(Words::tr("At least %n act(s) could not be recovered. Run check to list the gaps.", "",
                               int(done->lost)));
    if (done->attachmentsLost > 0)
        lines.append(Words::tr("%n attachment(s) could not be recovered. Run check to list their entries.",
                               "", int(done->attachmentsLost)));
    lines.append(Words::tr("%1 was not changed.").arg(broken));
    session.print(QJsonObject{{s("file"), session.file()},
                              {s("acts"), qint64(done->acts)},
                              {s("lost"), qint64(done->lost)},
                              {s("attachments_lost"), qint64(done->attachmentsLost)},
                              {s("from_backup"), done->from ? QJsonValue(done->from->path) : QJsonValue()}},
                  lines.join(QLatin1Char('\n')));
    return done->lost > 0 || done->attachmentsLost > 0 ? 1 : 0;
}

Result<int> compactFile(Session &session, const Arguments &)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    WR_TRY((*writer)->mayWrite());
    const qint64 before = QFileInfo(session.file()).size();
    WR_TRY(compact((*writer)->connection()));
    const qint64 after = QFileInfo(session.file()).size();
    session.print(QJsonObject{{s("bytes_before"), before}, {s("bytes_after"), after}},
                  Words::tr("Compacted to %1 bytes from %2 bytes.").arg(after).arg(before));
    return 0;
}
} // namespace

QList<Command> fileCommands()
{
    return {
        {s("init"), s("[--name ORGANISATION]"), Words::tr("Create a new file"), 0, 0, {s("name")}, {}, init},
        {s("stats"),
         {},
         Words::tr("Count the incidents, entries, updates, services and acts in the file"),
         0,
         0,
         {},
         {},
         stats},
        {s("check"),
         s("[--quick] [--against HEAD]"),
         Words::tr("Verify the integrity of the file and its log"),
         0,
         0,
         {s("against")},
         {s("quick")},
         checkFile},
        {s("backup"), s("OUT"), Words::tr("Back up the file, even while it is in use"), 1, 1, {}, {}, backup},
        {s("restore"), s("IN"), Words::tr("Restore a backup to a new file"), 1, 1, {}, {}, restore},
        {s("rescue"),
         s("IN"),
         Words::tr("Recover what can be read of a damaged file into a new file"),
         1,
         1,
         {},
         {},
         rescueFile},
        {s("compact"),
         {},
         Words::tr("Return free space to the file system and remove deleted text"),
         0,
         0,
         {},
         {},
         compactFile},
    };
}

} // namespace Watchroom
