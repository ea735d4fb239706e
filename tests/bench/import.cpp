// SPDX-License-Identifier: GPL-3.0-or-later
// An event log of our own making, imported, beside the rows that it became through the C API.
#include "common/systemcontext.h"
#include "import/importjob.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"

#include <QFile>
#include <QTextStream>

namespace Watchroom::Benching {

namespace {
constexpr int runs = 3;

bool writeLog(const QString &path, int events)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "number,incident_state,sys_mod_count,sys_updated_at,opened_at,resolved_at,closed_at,priority,made_"
           "sla,"
           "reassignment_count,reopen_count,contact_type,category,subcategory,cmdb_ci,assignment_group,"
           "assigned_to,"
           "vendor,problem_id,rfc,u_symptom,closed_code\n";
    for (int i = 0; i < events; ++i) {
        const int step = i % 4;
        out << QStringLiteral(
                   "INC%1,%2,%3,%4-3-2024 08:%5,%4-3-2024 08:00,?,?,2 - High,TRUE,%3,0,Phone,Category %6,"
                   "Sub %7,?,Group %8,Resolver %9,?,?,?,Symptom %6,?\n")
                   .arg(i / 4, 7, 10, QLatin1Char('0'))
                   .arg(QLatin1String(step == 3 ? "Closed" : "Active"))
                   .arg(step)
                   .arg(1 + i / 4 % 28)
                   .arg(step * 13, 2, 10, QLatin1Char('0'))
                   .arg(i / 4 % 40)
                   .arg(i / 4 % 170)
                   .arg(i / 4 % 60 + step)
                   .arg(i / 4 % 200 + step);
    }
    return true;
}

struct Run
{
    double ours = 0, raw = 0; ///< ms
    long rows = 0;
};

Result<Run> once(Bench &bench, const QString &log, int number)
{
    const auto path = bench.emptyFile(QStringLiteral("import-%1.wr").arg(number));
    WR_TRY(path);
    const QString copy = bench.scratch(QStringLiteral("import-raw-%1.wr").arg(number));
    Run run;
    int64_t seq = 0, key = 0;
    {
        auto writer = Writer::open(*path, installationKey());
        WR_TRY(writer);
        const SystemContext context(QStringLiteral("ann"));
        NoteRequest nothing; // makes nothing, but the desk and the person are there from here on
        (*writer)->perform(nothing, context);
        WR_TRY((*writer)->connection().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        QFile::copy(*path, copy);
        Statement &last
            = (*writer)->connection().statementFor("SELECT (SELECT max(seq) FROM act), max(key) FROM entity");
        WR_TRY(last.each([&](const Statement &row) {
            seq = row.integer(0);
            key = row.integer(1);
        }));
        Samples ours;
        Result<ImportReport> report = fail(Error{});
        ImportOptions options;
        options.path = log;
        options.map = QStringLiteral("servicenow");
        ours.time([&] { report = runImport(**writer, options, context); });
        WR_TRY(report);
        run.ours = ours.median();
    }
    raw_rows *rows = raw_rows_read(QFile::encodeName(*path).constData(), seq, key);
    sqlite3 *into = nullptr;
    bool done = rows && raw_open(QFile::encodeName(copy).constData(), &into) == SQLITE_OK;
    Samples raw;
    raw.time([&] { done = done && raw_rows_import(rows, into) == SQLITE_OK; });
    run.raw = raw.median();
    run.rows = rows ? raw_rows_count(rows) : 0;
    sqlite3_close(into);
    if (rows)
        raw_rows_free(rows);
    if (!done)
        return fail(benchError(QStringLiteral("The raw rows could not be imported.")));
    return run;
}
} // namespace

Result<Figures> measureImport(Bench &bench)
{
    const QString log = bench.scratch(QStringLiteral("log.csv"));
    const int events = bench.isSmall() ? 8'000 : 100'000;
    if (!writeLog(log, events))
        return fail(benchError(QStringLiteral("The event log could not be written.")));
    Samples ours, raw;
    long rows = 0;
    for (int i = 0; i < runs; ++i) {
        const auto run = once(bench, log, i);
        WR_TRY(run);
        rows = run->rows;
        ours.add(run->ours * 1000 / double(run->rows));
        raw.add(run->raw * 1000 / double(run->rows));
    }
    return Figures{{QStringLiteral("import, a row of the file"),
                    ours.median(),
                    QStringLiteral("µs"),
                    QStringLiteral("the same rows, C API"),
                    raw.median(),
                    1 / 0.6,
                    QStringLiteral("≤ 1.67 × (0.6 of its rows/s)"),
                    QStringLiteral("%1 events, %2 rows").arg(events).arg(rows),
                    {}}};
}

} // namespace Watchroom::Benching
