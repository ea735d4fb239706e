// SPDX-License-Identifier: GPL-3.0-or-later
// Whole programs: from the start to a painted window, to the end of a command, and what they hold.
#include "common/systemcontext.h"
#include "process.h"
#include "rows.h"
#include "samples.h"
#ifdef BENCH_DISPLAY
#include "display.h"
#endif

#include <QFile>
#include <QStandardPaths>
#include <QThread>

namespace Watchroom::Benching {

Result<Figures> measureCommandLine(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const QStringList note{QStringLiteral("--file"),
                           *path,
                           QStringLiteral("--person"),
                           QStringLiteral("ann"),
                           QStringLiteral("note"),
                           QStringLiteral("INC-%1").arg(bench.incidents() - 5),
                           QStringLiteral("Error rate falls")};
    Samples ours, empty;
    for (int i = 0; i < 44; ++i) {
        int code = 0, emptyCode = 0;
        Samples one, other;
        one.time(
            [&] { code = awaitEnd(startProgram(bench.program(QStringLiteral("watchroom-cli")), note)); });
        other.time([&] {
            emptyCode = awaitEnd(startProgram(bench.program(QStringLiteral("bench-emptycore")), {}));
        });
        if (code != 0 || emptyCode != 0)
            return fail(benchError(
                QStringLiteral("A program failed: watchroom-cli %1, empty %2.").arg(code).arg(emptyCode)));
        if (i < 4)
            continue; // warm-up
        ours.add(one.median());
        empty.add(other.median());
    }
    return Figures{{QStringLiteral("watchroom-cli note, whole process"),
                    ours.median(),
                    QStringLiteral("ms"),
                    QStringLiteral("an empty Qt Core and Sql program"),
                    empty.median(),
                    3,
                    QStringLiteral("≤ 3 ×"),
                    QStringLiteral("p99 %1 ms").arg(ours.p99(), 0, 'f', 1),
                    {}}};
}

#ifdef BENCH_DISPLAY
namespace {
constexpr int starts = 9;
constexpr unsigned long settlingMs = 2500;

struct Program
{
    QString program;
    QStringList arguments;
    QString mark; ///< that it would leave behind, ended like this
};

/// Starts it, waits until it is painted, looks at its memory if asked for, and ends it.
double start(Display &display, const Program &program, Memory *memory = nullptr)
{
    const auto started = display.startAndPaint(program.program, program.arguments);
    if (memory && started.painted) {
        QThread::msleep(settlingMs);
        *memory = memoryOf(started.process);
    }
    if (started.process > 0)
        endProgram(started.process);
    if (!program.mark.isEmpty())
        QFile::remove(program.mark);
    return started.painted ? started.ms : 0;
}

Program watchroom(Bench &bench, const QString &file)
{
    return {bench.program(QStringLiteral("watchroom")),
            {QStringLiteral("--file"), file, QStringLiteral("--person"), QStringLiteral("ann")},
            file + QStringLiteral(".open")};
}

std::optional<Program> keePass(Bench &bench)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("keepassxc"));
    if (program.isEmpty())
        return {};
    const QString settings = bench.scratch(QStringLiteral("keepassxc.ini"));
    QFile file(settings); // it would ask about updates first
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n");
    return Program{program, {QStringLiteral("--config"), settings}, {}};
}

Figure memoryFigure(const QString &what, const Memory &memory, double most, const Memory &peer)
{
    QString note = QStringLiteral("%1 MB proportional").arg(memory.proportional, 0, 'f', 0);
    if (peer.resident > 0)
        note += QStringLiteral("; KeePassXC, no database: %1 MB").arg(peer.resident, 0, 'f', 0);
    return {
        what, memory.resident, QStringLiteral("MB"), {}, 0, most, QStringLiteral("≤ %1 MB").arg(most), note,
        {}};
}
} // namespace

Result<Figures> measureStart(Bench &bench)
{
    const auto large = bench.file();
    WR_TRY(large);
    const auto small = bench.emptyFile(QStringLiteral("start.wr"));
    WR_TRY(small);
    Display display;
    if (!display.isOpen())
        return fail(benchError(QStringLiteral("There is no Xvfb to start windows on.")));
    const Program ours = watchroom(bench, *large), fresh = watchroom(bench, *small);
    const Program empty{bench.program(QStringLiteral("bench-empty")), {}, {}};
    const auto other = keePass(bench);
    Samples our, floor, peer;
    Memory inLarge, inFresh, inPeer;
    for (int i = 0; i < starts; ++i) {
        const bool last = i == starts - 1;
        const double times[] = {start(display, ours, last ? &inLarge : nullptr), start(display, empty),
                                other ? start(display, *other, last ? &inPeer : nullptr) : 1};
        if (std::any_of(std::begin(times), std::end(times), [](double ms) { return ms <= 0; }))
            return fail(benchError(QStringLiteral("A window was not painted within 30 s: %1, %2, %3.")
                                       .arg(times[0])
                                       .arg(times[1])
                                       .arg(times[2])));
        if (i == 0 || last)
            continue; // warm-up; and what was looked into
        our.add(times[0]);
        floor.add(times[1]);
        peer.add(times[2]);
    }
    start(display, fresh, &inFresh);
    const QString ms = QStringLiteral("ms"), what = QStringLiteral("start to first painted window");
    const QString missing = other ? QString() : QStringLiteral("KeePassXC is not installed");
    return Figures{{what,
                    our.median(),
                    ms,
                    QStringLiteral("an empty Qt Widgets window"),
                    floor.median(),
                    1.6,
                    QStringLiteral("≤ 1.6 ×"),
                    {},
                    {}},
                   {what,
                    our.median(),
                    ms,
                    QStringLiteral("KeePassXC, no database"),
                    other ? peer.median() : 0,
                    0.6,
                    QStringLiteral("≤ 0.6 ×"),
                    {},
                    missing},
                   memoryFigure(QStringLiteral("resident memory, empty file"), inFresh, 60, inPeer),
                   memoryFigure(QStringLiteral("resident memory, large file"), inLarge, 120, inPeer)};
}
#else
Result<Figures> measureStart(Bench &)
{
    return fail(benchError(QStringLiteral("Built without libxcb1-dev, so no window can be watched.")));
}
#endif

} // namespace Watchroom::Benching
