// SPDX-License-Identifier: GPL-3.0-or-later
// Time to resolve by month and severity over the whole file.
#include "../metrics/plaingroups.h"
#include "common/systemcontext.h"
#include "process.h"
#include "queries/factsfile.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"

#include <QFile>
#include <QTextStream>

namespace Watchroom::Benching {

namespace {
const QList<GroupBy> grouping{GroupBy::Month, GroupBy::Severity};

TableGroups groupsOf(const FactTable &table, const QList<GroupBy> &by)
{
    return TableGroups(Measure::Resolve, table, {}, by);
}

const Instant late = fromMs(4'000'000'000'000);

struct Ours
{
    Samples fromFile, grouped, everyGrouping, afterAct;
};

/// One act, and the answer that is right again.
Result<void> act(Writer &writer, const QString &incident, FactsFile &facts, TableGroups &kept, Samples &into)
{
    const SystemContext context(QStringLiteral("ann"));
    WR_TRY(writer.perform(
        SetFieldRequest{
            {QStringLiteral("resolved_at")}, QStringLiteral("now"), QStringLiteral("Set right"), {}},
        context, incident));
    Result<void> followed;
    into.time([&] {
        followed = facts.follow({&kept});
        (void)kept.groups(late);
    });
    return followed;
}

Result<Ours> measureOurs(const QString &path, long incidents)
{
    auto writer = Writer::open(path, installationKey());
    WR_TRY(writer);
    WR_TRY((*writer)->lookAs(QStringLiteral("ann")));
    Connection &connection = (*writer)->connection();
    Ours ours;
    std::unique_ptr<FactsFile> facts;
    for (int i = 0; i < 4; ++i) {
        Samples one;
        Result<std::unique_ptr<FactsFile>> opened = fail(Error{});
        one.time([&] {
            opened = FactsFile::open(connection);
            if (opened)
                (void)groupsOf((*opened)->table(), grouping).groups(late);
        });
        WR_TRY(opened);
        facts = std::move(*opened);
        if (i > 0) // the first makes the file beside
            ours.fromFile.add(one.median());
    }
    const QList<QList<GroupBy>> groupings{{},
                                          {GroupBy::Severity},
                                          {GroupBy::Month},
                                          {GroupBy::Area, GroupBy::State},
                                          {GroupBy::Service},
                                          {GroupBy::Month, GroupBy::Severity, GroupBy::Service}};
    for (int i = 0; i < 9; ++i) {
        ours.grouped.time([&] { (void)groupsOf(facts->table(), grouping).groups(late); });
        for (const QList<GroupBy> &by : groupings)
            ours.everyGrouping.time([&] { (void)groupsOf(facts->table(), by).groups(late); });
    }
    TableGroups kept = groupsOf(facts->table(), grouping);
    (void)kept.groups(late);
    for (long i = 1; i <= 30; ++i)
        WR_TRY(act(**writer, QStringLiteral("INC-%1").arg(incidents / 40 * i), *facts, kept, ours.afterAct));
    return ours;
}

/// What DuckDB reads: the same spans, as columns.
bool writeSpans(const QString &path, const std::vector<IncidentFacts> &facts)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "declared,severity,seconds\n";
    for (const IncidentFacts &each : facts) {
        if (const auto seconds = between(each.declared, each.clock(Clock::Resolved)))
            out << toMs(each.declared.at) << ',' << each.severity << ',' << qint64(seconds->count()) << '\n';
    }
    return true;
}

/// Median of its runs in ms, or why there is none.
Result<double> duckDb(Bench &bench, const std::vector<IncidentFacts> &facts)
{
    const QString spans = bench.scratch(QStringLiteral("spans.csv"));
    if (!writeSpans(spans, facts))
        return fail(benchError(QStringLiteral("no place for the spans")));
    const QByteArray said
        = outputOf(QStringLiteral("node"), {QStringLiteral("tests/bench/duckdb.cjs"), bench.folder(), spans});
    bool isNumber = false;
    const double ms = said.trimmed().toDouble(&isNumber);
    return isNumber ? Result<double>(ms) : fail(benchError(QStringLiteral("DuckDB from npm is not here")));
}
} // namespace

Result<Figures> measureMeasure(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const auto ours = measureOurs(*path, bench.incidents());
    WR_TRY(ours);
    sqlite3 *raw = nullptr;
    raw_open(QFile::encodeName(*path).constData(), &raw);
    Samples sql;
    for (int i = 0; i < 3; ++i) {
        int rows = 0;
        sql.time([&] { rows = raw_measure(raw); });
        if (rows < 10)
            return fail(benchError(QStringLiteral("The raw measure has %1 groups.").arg(rows)));
    }
    sqlite3_close(raw);
    const auto connection = openToRead(*path);
    WR_TRY(connection);
    const auto duck = duckDb(bench, allFacts(**connection));
    const QString missing = duck ? QString() : duck.error().message;
    const QString ms = QStringLiteral("ms"), ducks = QStringLiteral("DuckDB, its own table, 2 threads");
    return Figures{{QStringLiteral("measure by month and severity, from the file"),
                    ours->fromFile.median(),
                    ms,
                    QStringLiteral("SQLite window functions"),
                    sql.median(),
                    0.02,
                    QStringLiteral("≤ 0.02 ×"),
                    QStringLiteral("a program that starts: reads what lies beside the file"),
                    {}},
                   {QStringLiteral("the same over columns in memory"),
                    ours->grouped.median(),
                    ms,
                    ducks,
                    duck ? *duck : 0,
                    0.5,
                    QStringLiteral("≤ 0.5 ×"),
                    {},
                    missing},
                   {QStringLiteral("six other groupings, the slowest"),
                    ours->everyGrouping.most(),
                    ms,
                    {},
                    0,
                    0,
                    {},
                    QStringLiteral("median %1 ms; to service, month and severity at once")
                        .arg(ours->everyGrouping.median(), 0, 'f', 1),
                    {}},
                   {QStringLiteral("a kept answer after one act"),
                    ours->afterAct.median(),
                    ms,
                    {},
                    0,
                    1,
                    QStringLiteral("≤ 1 ms"),
                    QStringLiteral("p99 %1 ms").arg(ours->afterAct.p99(), 0, 'f', 2),
                    {}}};
}

} // namespace Watchroom::Benching
