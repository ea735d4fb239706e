// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "common/systemcontext.h"
#include "raw/raw.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

namespace Watchroom::Benching {

Error benchError(const QString &what)
{
    return {ErrorCode::Storage, what, {}, {}, {}};
}

namespace {
/// What the tables, views and indexes of a file are; empty if it can't be read.
QByteArray schemaOf(const QString &path)
{
    const auto connection = openToRead(path);
    if (!connection)
        return {};
    Statement &read = (*connection)
                          ->statementFor("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema "
                                         "WHERE sql IS NOT NULL ORDER BY name)");
    return read.first(QByteArray(), [](const Statement &row) { return row.blob(0); }).value_or(QByteArray());
}
} // namespace

Bench::Bench(const QString &folder, const QString &programs, bool isSmall)
    : m_folder(folder)
    , m_programs(programs)
    , m_small(isSmall)
    , m_scratch(folder + QStringLiteral("/scratch-XXXXXX"))
{
}

Result<QString> Bench::emptyFile(const QString &name)
{
    const QString path = scratch(name);
    const SystemContext context(QStringLiteral("ann"));
    WR_TRY(Writer::init(path, installationKey(), initWithShippedProcesses(QStringLiteral("Bench")), context));
    return path;
}

Result<QString> Bench::file()
{
    if (!m_file.isEmpty())
        return m_file;
    const QString path = m_folder + (m_small ? QStringLiteral("/small.wr") : QStringLiteral("/large.wr"));
    if (QFile::exists(path)) {
        const auto fresh = emptyFile(QStringLiteral("schema.wr"));
        WR_TRY(fresh);
        if (schemaOf(path) == schemaOf(*fresh))
            return m_file = path;
        for (const char *suffix : {"", "-wal", "-shm"}) // the schema has changed since it was made
            QFile::remove(path + QLatin1String(suffix));
    }
    const QString making = path + QStringLiteral(".making");
    QFile::remove(making);
    const SystemContext context(QStringLiteral("ann"));
    WR_TRY(
        Writer::init(making, installationKey(), initWithShippedProcesses(QStringLiteral("Bench")), context));
    QElapsedTimer timer;
    timer.start();
    const raw_fill_order order{incidents(), entriesEach, toMs(context.now())};
    if (raw_fill(QFile::encodeName(making).constData(), &order) != SQLITE_OK || !QFile::rename(making, path))
        return fail(benchError(QStringLiteral("The large file could not be made: %1").arg(making)));
    std::fprintf(stderr, "bench: %s made in %lld s: %ld incidents, %ld entries\n", qPrintable(path),
                 timer.elapsed() / 1000, incidents(), incidents() * entriesEach);
    return m_file = path;
}

} // namespace Watchroom::Benching
