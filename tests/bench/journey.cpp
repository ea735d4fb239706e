// SPDX-License-Identifier: GPL-3.0-or-later
// How long a key may have to wait while somebody works in the window.
#include "probe.h"
#include "rows.h"
#include "window.h"

#include <QElapsedTimer>
#include <QFile>

namespace Watchroom::Benching {

namespace {
constexpr int lookMs = 700; ///< a person looks before going on

void walk(BenchWindow &window, LoopProbe &probe, const QString &longIncident)
{
    const auto step = [&](const char *what, auto does) {
        probe.name(QLatin1String(what));
        does();
        window.rest(lookMs);
    };
    step("going to the list", [&] { window.press(Qt::Key_2, Qt::ControlModifier); });
    step("narrowing it by words", [&] { window.type(QStringLiteral("bakelra coke")); });
    step("looking everywhere", [&] {
        window.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        window.type(QStringLiteral("denkelra"));
    });
    step("opening the long incident", [&] {
        window.press(Qt::Key_K, Qt::ControlModifier);
        window.type(longIncident);
        window.press(Qt::Key_Return);
    });
    step("writing an entry", [&] {
        window.press(Qt::Key_E, Qt::ControlModifier);
        window.type(QStringLiteral("Load balancer drained, error rate falls"));
        window.press(Qt::Key_Return);
    });
    step("the composer", [&] { window.press(Qt::Key_U, Qt::ControlModifier); });
    step("the settings", [&] { window.press(Qt::Key_8, Qt::ControlModifier); });
    step("going to Now", [&] { window.press(Qt::Key_1, Qt::ControlModifier); });
    step("declaring", [&] {
        window.press(Qt::Key_N, Qt::ControlModifier);
        window.type(QStringLiteral("Pushes fail"));
        window.press(Qt::Key_Return);
    });
}
/// How long this thread could have run, but others did: on a busy machine the waits are theirs.
double starvedMs()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / 1e6 : 0;
}
} // namespace

Result<Figures> measureJourney(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const double starvedBefore = starvedMs();
    QElapsedTimer whole;
    whole.start();
    LoopProbe probe;
    probe.name(QStringLiteral("starting"));
    BenchWindow window(*path);
    WR_TRY(window.open());
    window.rest(lookMs);
    walk(window, probe, bench.longIncident());
    probe.stop();
    const double starved = (starvedMs() - starvedBefore) / double(whole.elapsed()) * 100;
    const Samples &waits = probe.waits();
    if (waits.count() < 1000)
        return fail(benchError(QStringLiteral("The probe knocked %1 times only.").arg(waits.count())));
    const QString ms = QStringLiteral("ms");
    return Figures{
        {QStringLiteral("a key's wait in a journey, p99"),
         waits.p99(),
         ms,
         {},
         0,
         16,
         QStringLiteral("≤ 16 ms"),
         QStringLiteral("%1 knocks, p50 %2 ms; other programs had its processor for %3 % of the time")
             .arg(waits.count())
             .arg(waits.median(), 0, 'f', 2)
             .arg(starved, 0, 'f', 1),
         {}},
        {QStringLiteral("longest block in a journey"),
         waits.most(),
         ms,
         {},
         0,
         100,
         QStringLiteral("≤ 100 ms"),
         QStringLiteral("while %1").arg(probe.worst()),
         {}}};
}

} // namespace Watchroom::Benching
