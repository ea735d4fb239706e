// SPDX-License-Identifier: GPL-3.0-or-later
// Search while typing: every keystroke asks anew.
#include "queries/textsearch.h"
#include "rows.h"
#include "samples.h"

namespace Watchroom::Benching {

namespace {
constexpr int mostShown = 50;
constexpr double patienceMs = 2000; ///< a stroke that takes longer is cut off and counts as this long

constexpr double slowMs = 100;

/// True once \a context, a timer, has run for too long.
int isOver(void *context)
{
    return static_cast<QElapsedTimer *>(context)->elapsed() >= qint64(patienceMs);
}

/// From the commonest word to rare ones, two words, and one that is nowhere.
const char *const typed[] = {"bakelra", "cokelra",         "denkelra",         "balora",   "zojoqui",
                             "verunti", "bakelra cokelra", "denkelra zojoqui", "xylophone"};

QStringList words(Connection &connection)
{
    QStringList found;
    for (const char *text : typed)
        found.append(QLatin1String(text));
    // And words that are there: of titles at several depths.
    Statement &titles = connection.statementFor(
        "SELECT title FROM incident WHERE name IN ('INC-5', 'INC-777', 'INC-4242')");
    const auto read = titles.each(
        [&found](const Statement &row) { found.append(row.text(0).section(QLatin1Char(' '), 0, 1)); });
    return read ? found : QStringList();
}
} // namespace

Result<Figures> measureSearch(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const auto connection = openToRead(*path);
    WR_TRY(connection);
    Samples strokes;
    QString slowest;
    QHash<QString, double> slow; ///< those that nobody needs to time twice
    int cut = 0;
    double most = 0;
    QElapsedTimer timer;
    sqlite3_progress_handler((*connection)->handle(), 10'000, isOver, &timer);
    for (int round = 0; round < 3; ++round) {
        const QStringList all = words(**connection);
        for (const QString &word : all) {
            for (int length = 1; length <= word.size(); ++length) {
                const QString text = word.left(length);
                timer.start();
                double ms = slow.value(text);
                if (round > 0 && ms > 0) {
                    strokes.add(ms);
                    continue;
                }
                const auto found = findText(**connection, text, mostShown);
                if (!found && found.error().code != ErrorCode::Cancelled)
                    return fail(found.error());
                ms = found ? double(timer.nsecsElapsed()) / 1e6 : patienceMs;
                cut += found ? 0 : 1;
                if (ms > slowMs)
                    slow.insert(text, ms);
                if (ms > most) {
                    most = ms;
                    slowest = text;
                }
                if (round == 0)
                    continue; // warm-up
                strokes.add(ms);
            }
        }
    }
    return Figures{{QStringLiteral("search, every keystroke, p99"),
                    strokes.p99(),
                    QStringLiteral("ms"),
                    {},
                    0,
                    16,
                    QStringLiteral("≤ 16 ms"),
                    QStringLiteral("p50 %1 ms, slowest “%2” %3 ms, %4 cut off")
                        .arg(strokes.median(), 0, 'f', 2)
                        .arg(slowest)
                        .arg(most, 0, 'f', 1)
                        .arg(cut),
                    {}}};
}

} // namespace Watchroom::Benching
