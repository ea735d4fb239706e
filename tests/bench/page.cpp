// SPDX-License-Identifier: GPL-3.0-or-later
// A page of 100 incidents at any depth.
#include "queries/incidentrepository.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"

#include <QFile>
#include <QRandomGenerator>

namespace Watchroom::Benching {

namespace {
constexpr int pageSize = 100;

struct Depth
{
    QString name;
    int64_t at = 0, key = 0;
};

Depth depthAt(Connection &connection, long number)
{
    Statement &place = connection.statementFor(
        "SELECT shown_name, declared_at, key FROM incident_row WHERE shown_name = :name");
    place.bind(":name", QStringLiteral("INC-%1").arg(number));
    return place
        .first(Depth(),
               [](const Statement &row) {
                   return Depth{row.text(0), row.integer(1), row.integer(2)};
               })
        .value_or(Depth());
}

/// The one place to change when the window's list is read otherwise.
Result<qsizetype> readPage(Connection &connection, const QString &after)
{
    IncidentFilter filter;
    filter.after = after;
    filter.limit = pageSize;
    const auto rows = IncidentRepository(connection).list(filter);
    WR_TRY(rows);
    return rows->size();
}

struct Filtered
{
    const char *name;
    IncidentFilter filter;
};

QList<Filtered> filters()
{
    const auto make = [](auto set) {
        IncidentFilter filter;
        filter.limit = pageSize;
        set(filter);
        return filter;
    };
    return {{"open", make([](IncidentFilter &f) { f.openOnly = true; })},
            {"severity s1", make([](IncidentFilter &f) { f.severity = QStringLiteral("s1"); })},
            {"state closed", make([](IncidentFilter &f) { f.state = QStringLiteral("closed"); })},
            {"service", make([](IncidentFilter &f) { f.service = QStringLiteral("Service 7"); })},
            {"a common word", make([](IncidentFilter &f) { f.text = QStringLiteral("bakelra"); })},
            {"area that has none", make([](IncidentFilter &f) { f.area = QStringLiteral("quality"); })}};
}
} // namespace

Result<Figures> measurePage(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const auto connection = openToRead(*path);
    WR_TRY(connection);
    sqlite3 *raw = nullptr;
    raw_open(QFile::encodeName(*path).constData(), &raw);
    Samples ours, floor, first, last;
    QRandomGenerator chance(7);
    const auto page = [&](long number, Samples &into) -> Result<void> {
        const Depth depth = depthAt(**connection, number);
        Result<qsizetype> got = 0;
        into.time([&] { got = readPage(**connection, depth.name); });
        WR_TRY(got);
        int rawGot = 0;
        floor.time([&] { rawGot = raw_page(raw, depth.at, depth.key, pageSize); });
        if (*got != pageSize || rawGot != pageSize)
            return fail(benchError(QStringLiteral("A page has %1 rows, raw %2.").arg(*got).arg(rawGot)));
        return {};
    };
    const long all = bench.incidents();
    for (int i = 0; i < 20; ++i) { // warm-up
        Samples unused;
        WR_TRY(page(all / 2, unused));
    }
    floor = Samples();
    for (int i = 0; i < 300; ++i)
        WR_TRY(page(chance.bounded(int(pageSize + 2), int(all)), ours));
    for (int i = 0; i < 100; ++i) {
        Samples floorKept = std::exchange(floor, Samples());
        WR_TRY(page(all - 1, first));
        WR_TRY(page(pageSize + 2, last));
        floor = floorKept;
    }
    sqlite3_close(raw);
    Figures figures{{QStringLiteral("page of 100 at any depth, p50"),
                     ours.median(),
                     QStringLiteral("ms"),
                     QStringLiteral("C API"),
                     floor.median(),
                     2,
                     QStringLiteral("≤ 2 ×"),
                     QStringLiteral("p99 %1 ms").arg(ours.p99(), 0, 'f', 2),
                     {}},
                    {QStringLiteral("last page"),
                     last.median(),
                     QStringLiteral("ms"),
                     QStringLiteral("first page"),
                     first.median(),
                     2,
                     QStringLiteral("≤ 2 ×"),
                     {},
                     {}}};
    for (const Filtered &each : filters()) {
        Samples fill;
        for (int i = 0; i < 5; ++i)
            fill.time([&] { static_cast<void>(IncidentRepository(**connection).list(each.filter)); });
        figures.append({QStringLiteral("first page of filter: %1").arg(QLatin1String(each.name)),
                        fill.median(),
                        QStringLiteral("ms"),
                        {},
                        0,
                        100,
                        QStringLiteral("≤ 100 ms"),
                        {},
                        {}});
    }
    return figures;
}

} // namespace Watchroom::Benching
