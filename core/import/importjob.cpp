// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importjob.h"

#include "base/text.h"
#include "import/recognition.h"
#include "import/statusfolderimport.h"
#include "import/statuspageimport.h"
#include "import/tableimport.h"
#include "transfer/actlines.h"
#include "transfer/packedfile.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ImportJob)
};

/// More of the file in memory while one lives: the ids of an import lie everywhere in their indexes, and what
/// does not fit is written more than once.
class LargeCache
{
public:
    explicit LargeCache(Connection &connection)
        : m_connection(connection)
    {
        static_cast<void>(m_connection.execute("PRAGMA cache_size=-24576")); // 24 MiB
    }
    ~LargeCache()
    {
        static_cast<void>(m_connection.execute("PRAGMA cache_size=-2000; PRAGMA shrink_memory"));
    }
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    Connection &m_connection;
};

class ImportJob
{
public:
    ImportJob(Writer &writer, const ImportOptions &options, const Context &context, const ImportWatch &watch)
        : m_writer(writer)
        , m_options(options)
        , m_context(context)
        , m_watch(watch)
    {
    }
    Result<ImportReport> run();

private:
    Result<void> open();
    Result<QString> source() const;
    Result<void> readActs();
    Result<void> readForeign();
    Result<void> readFormat(ImportRun &run);
    Result<void> inOneTransaction();

    Writer &m_writer;
    const ImportOptions &m_options;
    const Context &m_context;
    const ImportWatch &m_watch;
    Recognised m_found;
    std::unique_ptr<PackedFile> m_file; ///< null for a folder
    ImportReport m_report;
};

Result<void> ImportJob::open()
{
    const auto found = recognise(m_options.path, m_options.format, m_options.map);
    WR_TRY(found);
    m_found = *found;
    m_report.format = m_found.format;
    m_report.map = m_found.map ? m_found.map->name : QString();
    const auto source = this->source();
    WR_TRY(source);
    const auto checked = checkedLine(*source, TextLimit::line, Words::tr("The source"));
    WR_TRY(checked);
    m_report.source = *checked;
    if (m_found.format == QLatin1String("status-folder") && !m_found.isArchive)
        return {};
    auto file = PackedFile::open(m_options.path);
    WR_TRY(file);
    m_file = std::move(*file);
    return {};
}

/// Whose keys these are: what the person says, what the file says, the map's name.
Result<QString> ImportJob::source() const
{
    if (!m_options.source.isEmpty())
        return m_options.source;
    Result<QString> named = QString();
    if (m_found.format == QLatin1String("status-jsonl")) {
        named = statusLinesSource(m_found.firstLine);
    } else if (m_found.format == QLatin1String("statuspage-v2")
               || m_found.format == QLatin1String("status-atom")) {
        const auto file = PackedFile::open(m_options.path);
        WR_TRY(file);
        named = m_found.format == QLatin1String("statuspage-v2") ? statuspageId(**file)
                                                                 : statusAtomSource(**file);
    }
    if (named && named->isEmpty() && m_found.map)
        return m_found.map->name;
    return named;
}

Result<void> ImportJob::readActs()
{
    int calls = 0;
    return importActs(*m_file, m_writer, m_context, m_report, [&]() -> Result<void> {
        if (++calls % 128 == 0 && m_watch && !m_watch({m_file->taken(), m_file->size(), m_report.read}))
            return fail(ErrorCode::Cancelled, Words::tr("Cancelled; nothing was taken."));
        return {};
    });
}

Result<void> ImportJob::readFormat(ImportRun &run)
{
    const ImportMap &map = *m_found.map;
    const QString &format = m_found.format;
    if (format == QLatin1String("status-folder"))
        return m_file ? importStatusArchive(*m_file, map, run) : importStatusFolder(m_options.path, map, run);
    if (format == QLatin1String("statuspage-v2"))
        return importStatuspage(*m_file, map, run);
    if (format == QLatin1String("status-jsonl"))
        return importStatusLines(*m_file, map, run);
    if (format == QLatin1String("status-atom"))
        return importStatusAtom(*m_file, map, run);
    return importTable(*m_file, map, run);
}

Result<void> ImportJob::readForeign()
{
    const auto log = m_writer.logWriter(m_context);
    WR_TRY(log);
    const auto sink
        = ImportSink::make(m_writer, **log, m_report.source, m_found.map->area, m_context, m_report);
    WR_TRY(sink);
    ImportRun run(
        **sink, m_report, m_watch, [this] { return m_file ? m_file->taken() : 0; },
        m_file ? m_file->size() : 0);
    WR_TRY(readFormat(run));
    return (*sink)->finish();
}

Result<void> ImportJob::inOneTransaction()
{
    const LargeCache cache(m_writer.connection());
    Transaction transaction(m_writer.connection());
    WR_TRY(transaction.begin());
    WR_TRY(m_found.map ? readForeign() : readActs());
    if (m_file) {
        if (const auto failure = m_file->failure())
            return fail(*failure);
    }
    if (m_options.dryRun || (m_options.strict && !m_report.rejected.isEmpty()))
        return {};
    m_report.kept = true;
    return transaction.commit();
}

Result<ImportReport> ImportJob::run()
{
    WR_TRY(m_writer.mayWrite());
    WR_TRY(open());
    const auto done = inOneTransaction();
    // A roll-back takes an organisation that was taken over away again.
    WR_TRY(m_writer.refreshIdentity());
    WR_TRY(done);
    if (m_report.kept && m_report.emptied)
        WR_TRY(removeRedactedWords(m_writer.connection()));
    return m_report;
}
} // namespace

QStringList importFormats()
{
    return {QStringLiteral("event-log-csv"),   QStringLiteral("csv"),
            QStringLiteral("statuspage-v2"),   QStringLiteral("status-jsonl"),
            QStringLiteral("status-folder"),   QStringLiteral("status-atom"),
            QStringLiteral("watchroom-ndjson")};
}

Result<ImportReport> runImport(Writer &writer, const ImportOptions &options, const Context &context,
                               const ImportWatch &watch)
{
    return ImportJob(writer, options, context, watch).run();
}

} // namespace Watchroom
