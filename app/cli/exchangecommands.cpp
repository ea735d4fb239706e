// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/duration.h"
#include "import/importjob.h"
#include "queries/incidentrepository.h"
#include "transfer/export.h"
#include "transfer/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <csignal>
#include <unistd.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ExchangeCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

volatile std::sig_atomic_t interrupted = 0;

/// The first SIGINT or SIGTERM cancels the import; a second one ends the process. Neither leaves a partial
/// import.
class InterruptGuard
{
public:
    InterruptGuard()
    {
        struct sigaction action = {};
        action.sa_handler = [](int) { interrupted = 1; };
        action.sa_flags = SA_RESETHAND;
        sigaction(SIGINT, &action, &m_int);
        sigaction(SIGTERM, &action, &m_term);
    }
    ~InterruptGuard()
    {
        sigaction(SIGINT, &m_int, nullptr);
        sigaction(SIGTERM, &m_term, nullptr);
    }
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

private:
    struct sigaction m_int = {}, m_term = {};
};

/// A progress line on stderr that is overwritten in place: events, rate and estimated time left.
class ProgressLine
{
public:
    ProgressLine(const Context &context, bool shown)
        : m_context(context)
        , m_shown(shown)
        , m_start(context.now())
        , m_last(m_start)
    {
    }
    ~ProgressLine()
    {
        if (m_written)
            std::fputs("\r\033[K", stderr);
    }
    void show(const ImportProgress &progress)
    {
        const Instant now = m_context.now();
        if (!m_shown || now - m_last < std::chrono::milliseconds(300))
            return;
        m_last = now;
        m_written = true;
        const double seconds = double((now - m_start).count()) / 1000.0;
        const double part = progress.size > 0 ? double(progress.taken) / double(progress.size) : 0;
        QString line = Words::tr("%L1 events, %L2 per second")
                           .arg(progress.events)
                           .arg(qint64(double(progress.events) / seconds));
        if (part > 0.02)
            line = Words::tr("%1%, %2, %3 left")
                       .arg(int(part * 100))
                       .arg(line, durationText(std::chrono::seconds(qint64(seconds / part - seconds))));
        std::fprintf(stderr, "\r\033[K%s", qPrintable(line));
        std::fflush(stderr);
    }

private:
    const Context &m_context;
    bool m_shown;
    Instant m_start, m_last;
    bool m_written = false;
};

QString readable(const ImportReport &report)
{
    QStringList lines;
    lines.append(
        report.map.isEmpty()
            ? Words::tr("Read as %1 from %2.").arg(report.format, report.source)
            : Words::tr("Read as %1 with the map %2 from %3.").arg(report.format, report.map, report.source));
    lines.append(Words::tr("Read %1; added %2 incidents, %3 timeline entries, %4 updates, %5 services.")
                     .arg(report.read)
                     .arg(report.added.incidents)
                     .arg(report.added.timelineEntries)
                     .arg(report.added.statusUpdates)
                     .arg(report.added.services));
    lines.append(Words::tr("Changed %1, unchanged %2, flagged %3, rejected %4.")
                     .arg(report.changed)
                     .arg(report.unchanged)
                     .arg(report.flagged)
                     .arg(report.rejected.size()));
    for (const ImportReject &reject : report.rejected.mid(0, 50))
        lines.append(Words::tr("Line %1, column %2, %3 “%4”: %5")
                         .arg(reject.line)
                         .arg(reject.column)
                         .arg(reject.field.isEmpty() ? s("-") : reject.field, reject.value, reject.reason));
    if (report.rejected.size() > 50)
        lines.append(
            Words::tr("… and %1 more. Use --json to list all of them.").arg(report.rejected.size() - 50));
    if (!report.kept)
        lines.append(Words::tr("Nothing was written."));
    return lines.join(QLatin1Char('\n'));
}

Result<int> import(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    ImportOptions options;
    options.path = arguments.word(0);
    options.format = arguments.value("format");
    options.map = arguments.value("map");
    options.source = arguments.value("source");
    options.dryRun = arguments.has("dry-run");
    options.strict = arguments.has("strict");
    const InterruptGuard guard;
    std::optional<ProgressLine> line;
    line.emplace(session.context(), arguments.has("progress") || isatty(STDERR_FILENO) == 1);
    const auto report
        = runImport(**writer, options, session.context(), [&line](const ImportProgress &progress) {
              line->show(progress);
              return interrupted == 0;
          });
    line.reset();
    WR_TRY(report);
    session.print(report->toJson(), readable(*report));
    if (report->rejected.isEmpty())
        return 0;
    const ImportReject &first = report->rejected.first();
    std::fprintf(stderr, "watchroom-cli: %s\n",
                 qPrintable((options.strict
                                 ? Words::tr("Nothing was imported: %n record(s) are invalid. First error in "
                                             "line %1: %2 Fix them, or import without --strict.",
                                             "", int(report->rejected.size()))
                                 : Words::tr("%n record(s) were not imported because they are invalid. First "
                                             "error in line %1: %2 Fix them and import the file again.",
                                             "", int(report->rejected.size())))
                                .arg(first.line)
                                .arg(first.reason)));
    return 1;
}

/// Writes to standard output if \a path is empty. A file appears under its name only when it is complete, and
/// only its owner can read it.
Result<int64_t> exportTo(Writer &writer, const ExportOptions &options, const Context &context,
                         const QString &path)
{
    if (path.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(ErrorCode::Storage, Words::tr("Nothing was exported: standard output is closed."));
        const auto count = runExport(writer, options, context, out);
        if (count && !out.flush())
            return fail(ErrorCode::Storage,
                        Words::tr("The export is incomplete: standard output could not be written."),
                        out.errorString(),
                        Words::tr("Check that the disk has free space, then export again."));
        return count;
    }
    WR_TRY(mayBecomeFile(path));
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, Words::tr("%1 can't be written: %2").arg(path, out.errorString()),
                    path, Words::tr("Specify a path that you have permission to write to."));
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto count = runExport(writer, options, context, out);
    WR_TRY(count);
    if (!out.commit())
        return fail(ErrorCode::Storage, Words::tr("%1 can't be written: %2").arg(path, out.errorString()),
                    path, Words::tr("Check that the disk has free space, then export again."));
    return count;
}

Result<int> exportFile(Session &session, const Arguments &arguments)
{
    if (arguments.value("format").isEmpty())
        return fail(ErrorCode::Usage,
                    Words::tr("Usage: export --format %1").arg(exportFormats().join(QLatin1Char('|'))));
    const auto writer = session.reader();
    WR_TRY(writer);
    ExportOptions options;
    options.format = arguments.value("format");
    options.incident = arguments.value("incident");
    const auto since = session.time(arguments.value("since"));
    WR_TRY(since);
    options.since = *since;
    if (options.since && !options.incident.isEmpty())
        return fail(ErrorCode::Usage,
                    Words::tr("--since and --incident can't be used together. Remove one of them."));
    const QString path = arguments.value("o");
    if (!path.isEmpty() && !arguments.has("force") && QFileInfo::exists(path))
        return fail(ErrorCode::Refused, Words::tr("Nothing was exported: %1 already exists.").arg(path), path,
                    {}, Words::tr("Specify another file, or use --force to overwrite this one."));
    if (!options.incident.isEmpty()) // check that it exists before anything is written
        WR_TRY(IncidentRepository((*writer)->connection())
                   .find(options.incident, IncidentRepository::Timeline::Without));
    const auto count = exportTo(**writer, options, session.context(), path);
    WR_TRY(count);
    if (!path.isEmpty())
        WR_TRY(session.noteCopy(path));
    if (!path.isEmpty()) // standard output carries only the export itself
        session.print(QJsonObject{{s("file"), QFileInfo(path).absoluteFilePath()},
                                  {s("format"), options.format},
                                  {s("exported"), qint64(*count)}},
                      Words::tr("Wrote %1 to %2.").arg(*count).arg(path));
    return 0;
}
} // namespace

QList<Command> exchangeCommands()
{
    return {
        {s("import"),
         s("FILE [--format F] [--map FILE] [--source NAME] [--dry-run] [--strict] [--progress]"),
         Words::tr("Import incidents from a table, a status page or the export of another Watchroom file"),
         1,
         1,
         {s("format"), s("map"), s("source")},
         {s("dry-run"), s("strict"), s("progress")},
         import},
        {s("export"),
         s("--format F [--since TIME | --incident NAME] [-o OUT [--force]]"),
         Words::tr(
             "Export the incidents that you can see, as watchroom-ndjson, watchroom, csv, json or markdown"),
         0,
         0,
         {s("format"), s("since"), s("incident"), s("o")},
         {s("force")},
         exportFile},
    };
}

} // namespace Watchroom
