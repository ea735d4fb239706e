// SPDX-License-Identifier: GPL-3.0-or-later
// bench_lists FILE [INCIDENTS] [ENTRIES]: times lists of many incidents, and makes FILE first if it is not
// there.
#include "incidents/incidentstable.h"
#include "incidents/incidentsview.h"
#include "kit/look.h"
#include "manyincidents.h"
#include "support/fakecontext.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <cstdio>
#include <ctime>

using namespace Watchroom;

namespace {
/// What this thread worked since it was started: others on the machine don't count.
struct Worked
{
    double since = 0;
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void start() { since = now(); }
    void restart() { since = now(); }
    double ms() const { return now() - since; }
};
double ms(const Worked &worked)
{
    return worked.ms();
}

double ms(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times
{
    std::vector<double> all;
    double at(double part)
    {
        std::sort(all.begin(), all.end());
        return all.empty() ? 0 : all[std::min(all.size() - 1, size_t(double(all.size()) * part))];
    }
    void print(const char *what)
    {
        std::printf("%-46s p50 %8.2f   p99 %8.2f   most %8.2f ms   n %zu\n", what, at(0.5), at(0.99), at(1),
                    all.size());
    }
};

std::unique_ptr<Reader> readerOf(const QString &path)
{
    auto reader = Reader::open(path, std::make_shared<FakeContext>());
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    return std::move(*reader);
}

void timeFilters(const QString &path)
{
    static const char *const lines[] = {"",
                                        "sort:declared",
                                        "is:open",
                                        "is:ended",
                                        "sev:1",
                                        "sev:1,2",
                                        "sev:1,2,3,undetermined",
                                        "area:security",
                                        "state:closed",
                                        "state:closed,investigating",
                                        "is:open sev:1",
                                        "service:service7",
                                        "person:person7",
                                        "service:service7 person:person7",
                                        "sort:severity",
                                        "sort:area-desc",
                                        "sort:state",
                                        "sort:resolved-desc",
                                        "sort:time_to_resolve-desc",
                                        "sort:title",
                                        "sort:name-desc",
                                        "sev:2 sort:title",
                                        "region 41",
                                        "checkout",
                                        "rolled"};
    std::printf(
        "keys of a list (first time on a connection, then the median of 5), ms of this thread's work\n");
    for (const char *line : lines) {
        const auto reader = readerOf(path);
        const IncidentQuery query = queryFromText(QLatin1String(line), {}).value();
        Worked timer;
        timer.start();
        const auto keys = IncidentList(reader->connection()).keys(query);
        const double first = ms(timer);
        Times again;
        for (int i = 0; i < 5; ++i) {
            timer.restart();
            (void)IncidentList(reader->connection()).keys(query);
            again.all.push_back(ms(timer));
        }
        std::printf("  %-40s %8.1f  %8.1f ms   %lld rows%s\n", *line ? line : "(everything)", first,
                    again.at(0.5), keys ? keys->keys.size() : -1, keys && keys->more ? ", and more" : "");
    }
}

void timePages(const QString &path)
{
    const auto reader = readerOf(path);
    IncidentList list(reader->connection());
    const QList<qint64> keys = list.keys({})->keys;
    for (const double depth : {0.0, 0.5, 1.0}) {
        Times times;
        for (int i = 0; i < 200; ++i) {
            const qsizetype spread = std::min<qsizetype>(keys.size() / 10, 50'000);
            const qsizetype from = std::clamp<qsizetype>(
                qsizetype(double(keys.size()) * depth)
                    + (depth < 0.5 ? 1 : -1) * (i * 7919 % std::max<qsizetype>(spread, 1)),
                0, std::max<qsizetype>(keys.size() - 100, 0));
            Worked timer;
            timer.start();
            (void)list.rows(keys.mid(from, 100), reader->processes());
            times.all.push_back(ms(timer));
        }
        times.print(depth == 0.0       ? "page of 100, first tenth"
                        : depth == 1.0 ? "page of 100, last tenth"
                                       : "page of 100, middle");
    }
    Times follow;
    for (int i = 0; i < 50; ++i) {
        Worked timer;
        timer.start();
        (void)list.follow({}, keys, {keys[i * 7919 % keys.size()]});
        follow.all.push_back(ms(timer));
    }
    follow.print("one act followed");
}

void timeFrames(const QString &path)
{
    Workspace workspace(path, QByteArray(16, 'b'), std::make_shared<FakeContext>());
    QSignalSpy opened(&workspace, &Workspace::opened);
    opened.wait(10'000);
    IncidentsView view(&workspace);
    view.resize(1280, 800);
    QElapsedTimer timer;
    timer.start();
    view.show();
    auto *table = view.findChild<IncidentsTable *>();
    QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, 20'000);
    std::printf("shown with its rows after %.1f ms\n", ms(timer));
    QTest::qWait(500);
    QScrollBar *bar = table->verticalScrollBar();
    Times scroll, jump, whole, blocked, scrollWork, jumpWork;
    Worked worked;
    for (int i = 0; i < 600; ++i) {
        timer.restart();
        worked.start();
        bar->setValue(bar->value() + 48);
        table->viewport()->repaint();
        scroll.all.push_back(ms(timer));
        scrollWork.all.push_back(ms(worked));
        QCoreApplication::processEvents();
    }
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer all;
        all.start();
        timer.restart();
        worked.start();
        bar->setValue(int(qint64(bar->maximum()) * (i * 7919 % 1000) / 1000));
        table->viewport()->repaint();
        jump.all.push_back(ms(timer));
        jumpWork.all.push_back(ms(worked));
        const int top = table->rowAt(1);
        while (!table->model()->index(top, 0).data(IncidentsModel::LoadedRole).toBool() && ms(all) < 2'000) {
            timer.restart();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            blocked.all.push_back(ms(timer));
        }
        whole.all.push_back(ms(all));
    }
    scroll.print("frame of a scroll by 48 px");
    scrollWork.print("the same, work of the thread");
    jump.print("frame of a random jump");
    jumpWork.print("the same, work of the thread");
    whole.print("jump until its rows are there");
    blocked.print("turn of the event loop meanwhile");
}
} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyLook(app, Scheme::Light);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_lists FILE [INCIDENTS] [ENTRIES]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    if (!QFile::exists(path)) {
        QElapsedTimer timer;
        timer.start();
        const auto made
            = makeManyIncidents(path, argc > 2 ? atoi(argv[2]) : 1'000'000, argc > 3 ? atoi(argv[3]) : 0);
        if (!made) {
            std::fprintf(stderr, "%s %s\n", qPrintable(made.error().message),
                         qPrintable(made.error().detail));
            return 1;
        }
        std::printf("made in %.0f s, %lld MB\n", ms(timer) / 1000, QFile(path).size() / 1'000'000);
    }
    timeFilters(path);
    timePages(path);
    timeFrames(path);
    return 0;
}
