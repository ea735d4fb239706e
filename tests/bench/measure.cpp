// SPDX-License-Identifier: GPL-3.0-or-later
// Time to resolve by month and severity over the whole file.
#include "metrics/grouping.h"
#include "process.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"
#include "store/metricsloader.h"

#include <QFile>
#include <QTextStream>

namespace Watchroom::Benching {

namespace {
const QList<GroupBy> grouping{GroupBy::Month, GroupBy::Severity};

std::vector<MeasureGroup> group(const std::vector<IncidentFacts> &facts)
{
    return measureGroups(Measure::Resolve, facts, {}, grouping, fromMs(4'000'000'000'000));
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
    const auto connection = openToRead(*path);
    WR_TRY(connection);
    sqlite3 *raw = nullptr;
    raw_open(QFile::encodeName(*path).constData(), &raw);
    Samples fromFile, kept, sql;
    std::vector<IncidentFacts> facts;
    for (int i = 0; i < 4; ++i) {
        Result<std::vector<IncidentFacts>> loaded = std::vector<IncidentFacts>();
        Samples one, grouped, window;
        std::vector<MeasureGroup> groups;
        one.time([&] {
            loaded = loadFacts(**connection, {});
            if (loaded)
                groups = group(*loaded);
        });
        WR_TRY(loaded);
        facts = std::move(*loaded);
        grouped.time([&] { groups = group(facts); });
        int rows = 0;
        window.time([&] { rows = raw_measure(raw); });
        if (groups.size() < 10 || rows < 10)
            return fail(benchError(
                QStringLiteral("The measure has %1 groups, raw %2.").arg(groups.size()).arg(rows)));
        if (i == 0)
            continue; // warm-up
        fromFile.add(one.median());
        kept.add(grouped.median());
        sql.add(window.median());
    }
    sqlite3_close(raw);
    const auto duck = duckDb(bench, facts);
    const QString missing = duck ? QString() : duck.error().message;
    const QString ms = QStringLiteral("ms");
    return Figures{{QStringLiteral("measure by month and severity, from the file"),
                    fromFile.median(),
                    ms,
                    QStringLiteral("SQLite window functions"),
                    sql.median(),
                    0.02,
                    QStringLiteral("≤ 0.02 ×"),
                    {},
                    {}},
                   {QStringLiteral("the same over facts in memory"),
                    kept.median(),
                    ms,
                    QStringLiteral("DuckDB, its own table, 2 threads"),
                    duck ? *duck : 0,
                    0.5,
                    QStringLiteral("≤ 0.5 ×"),
                    {},
                    missing}};
}

} // namespace Watchroom::Benching
