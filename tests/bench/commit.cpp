// SPDX-License-Identifier: GPL-3.0-or-later
// One note, durable, beside the same rows through the C API.
#include "common/systemcontext.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"

#include <QFile>

namespace Watchroom::Benching {

namespace {
constexpr int rounds = 3;

struct Place
{
    int64_t seq = 0, key = 0;
};

Place placeOf(Connection &connection)
{
    Statement &last
        = connection.statementFor("SELECT (SELECT max(seq) FROM act), (SELECT max(key) FROM entity)");
    return last.first(Place(),
                      [](const Statement &row) {
                          return Place{row.integer(0), row.integer(1)};
                      })
        .value_or(Place());
}

Result<void> note(Writer &writer, const Context &context, const QString &incident, int number)
{
    NoteRequest request;
    request.text
        = QStringLiteral("Load balancer %1 drained, error rate falls, checkout looks well again").arg(number);
    WR_TRY(writer.perform(request, context, incident));
    return {};
}

/// The acts above \a before, written once more beside themselves.
Result<void> repeat(const QString &path, const Place &before, sqlite3 *into, Samples &raw)
{
    raw_rows *rows = raw_rows_read(QFile::encodeName(path).constData(), before.seq, before.key);
    bool done = rows && raw_rows_move(rows, into) == SQLITE_OK;
    for (long i = 0; done && i < raw_rows_acts(rows); ++i)
        raw.time([&] { done = raw_rows_commit(rows, into, i) == SQLITE_OK; });
    if (rows)
        raw_rows_free(rows);
    return done ? Result<void>() : fail(benchError(QStringLiteral("The raw rows could not be written.")));
}
} // namespace

Result<Figures> measureCommit(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    auto writer = Writer::open(*path, installationKey());
    WR_TRY(writer);
    const SystemContext context(QStringLiteral("ann"));
    const QString incident = QStringLiteral("INC-%1").arg(bench.incidents() - 3);
    sqlite3 *raw = nullptr;
    if (raw_open(QFile::encodeName(*path).constData(), &raw) != SQLITE_OK)
        return fail(benchError(QStringLiteral("The raw side can't open the file.")));
    for (int i = 0; i < 30; ++i) // warm-up
        WR_TRY(note(**writer, context, incident, i));
    Samples ours, floor;
    for (int round = 0; round < rounds; ++round) {
        const Place before = placeOf((*writer)->connection());
        for (int i = 0; i < (bench.isSmall() ? 150 : 400); ++i) {
            Result<void> done;
            ours.time([&] { done = note(**writer, context, incident, i); });
            WR_TRY(done);
        }
        WR_TRY(repeat(*path, before, raw, floor));
    }
    sqlite3_close(raw);
    const QString rows = QStringLiteral("the same rows, C API");
    return Figures{{QStringLiteral("commit of one act, p50"),
                    ours.median(),
                    QStringLiteral("ms"),
                    rows,
                    floor.median(),
                    1.3,
                    QStringLiteral("≤ 1.3 ×"),
                    {},
                    {}},
                   {QStringLiteral("commit of one act, p99"),
                    ours.p99(),
                    QStringLiteral("ms"),
                    QStringLiteral("our own p50"),
                    ours.median(),
                    5,
                    QStringLiteral("≤ 5 × p50"),
                    QStringLiteral("raw p99 %1 ms").arg(floor.p99(), 0, 'f', 2),
                    {}}};
}

} // namespace Watchroom::Benching
