// SPDX-License-Identifier: GPL-3.0-or-later
#include "onewindowtest.h"

#include "../store/scratchfile.h"
#include "kit/messagebar.h"
#include "queries/incidentrepository.h"
#include "store/localstore.h"
#include "window/desk.h"
#include "window/link.h"
#include "window/oneperfile.h"
#include "workspace/whoami.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QScreen>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QThreadPool>

namespace Watchroom {

namespace {
QString program()
{
    return QStringLiteral(WATCHROOM_PROGRAM);
}

/// That of the incidents: one incident's parts may be tabs, too.
const QTabBar *tabBarOf(const Desk &desk)
{
    const auto bars = desk.window()->findChildren<QTabBar *>();
    for (const QTabBar *bar : bars) {
        if (bar->accessibleName() == QLatin1String("Open incidents"))
            return bar;
    }
    return nullptr;
}

QStringList tabsOf(const Desk &desk)
{
    QStringList names;
    const auto *bar = tabBarOf(desk);
    for (int i = 0; bar && i < bar->count(); ++i)
        names.append(bar->tabText(i).section(QLatin1Char(' '), 0, 0));
    return names;
}

/// What the window keeps in the file for "ann".
QString keptTabs(const QString &file)
{
    const auto connection = openFile(file);
    return connection ? LocalStore(**connection).setting(QStringLiteral("tabs/ann")).value_or(QString())
                      : QString();
}
} // namespace

void OneWindowTest::initTestCase()
{
    static QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
}

void OneWindowTest::takesALinkThatOpens_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("incident"); // empty: refused
    const auto row = [](const char *name, const char *link, const char *incident) {
        QTest::addRow("%s", name) << QString::fromUtf8(link) << QString::fromLatin1(incident);
    };
    row("an incident", "watchroom:incident/INC-42", "INC-42");
    row("in small letters", "WATCHROOM:Incident/inc-42", "INC-42");
    row("a code name", "watchroom:incident/AMBER-FERRY", "AMBER-FERRY");
    row("one of two of a name", "watchroom:incident/INC-12b", "INC-12B");
    row("nothing", "watchroom:", "");
    row("no incident", "watchroom:incident/", "");
    row("a verb", "watchroom:resolve/INC-42", "");
    row("a verb behind", "watchroom:incident/INC-42/resolve", "");
    row("a query", "watchroom:incident/INC-42?state=resolved", "");
    row("a fragment", "watchroom:incident/INC-42#post", "");
    row("a host", "watchroom://evil.example/incident/INC-42", "");
    row("encoded", "watchroom:incident/INC%2D42", "");
    row("a path", "watchroom:incident/../../etc/passwd", "");
    row("a second line", "watchroom:incident/INC-42\n--person=root", "");
    row("a line's end", "watchroom:incident/INC-42\n", "");
    row("an option", "watchroom:incident/INC-42 --person root", "");
    row("quotes", "watchroom:incident/INC-42'; DROP TABLE act; --", "");
    row("markup", "watchroom:incident/<b>INC-42</b>", "");
    row("another scheme", "file:incident/INC-42", "");
}

void OneWindowTest::takesALinkThatOpens()
{
    QFETCH(QString, link);
    const auto incident = incidentOfLink(link);
    QTEST(incident.value_or(QString()), "incident");
    if (!incident)
        QVERIFY(incident.error().hint.contains(QLatin1String("must have the form")));
}

void OneWindowTest::handsOverToTheHolder()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wr")); // not there yet: a first start
    const auto lock = lockFor(file);
    QVERIFY(lock);
    QVERIFY(!lockFor(file));
    QVERIFY(!lockFor(folder.path() + QStringLiteral("/./a.wr"))); // the same file in other words
    QVERIFY(lockFor(folder.filePath(QStringLiteral("b.wr"))));
    HandOver holder(file);
    QSignalSpy asked(&holder, &HandOver::asked);
    const QStringList words{QStringLiteral("watchroom:incident/INC-1"), QString(60'000, QLatin1Char('x'))};
    QAtomicInt taken = -1;
    QThreadPool::globalInstance()->start([&] { taken = handOver(file, words.mid(0, 1)) ? 1 : 0; });
    QTRY_COMPARE(taken.loadAcquire(), 1);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toStringList(), words.mid(0, 1));
}

void OneWindowTest::doesNotWaitForeverForAHolder()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wr"));
    const auto lock = lockFor(file); // a holder that hears nothing
    QElapsedTimer waited;
    waited.start();
    const auto given = handOver(file, {});
    QVERIFY(!given);
    QCOMPARE(given.error().code, ErrorCode::Busy);
    QVERIFY(waited.elapsed() < 20'000);
}

void OneWindowTest::opensALinkAndRefusesOthers()
{
    ScratchFile file;
    file.declare(QStringLiteral("Search is slow"));
    DeskOptions options;
    options.file = file.path();
    options.person = QStringLiteral("ann");
    options.preferences = std::make_shared<MemoryPreferences>();
    options.links = {QStringLiteral("watchroom:incident/inc-1")};
    Desk desk(options);
    desk.start();
    QTRY_COMPARE(tabsOf(desk), QStringList{QStringLiteral("INC-1")});
    const auto count = [&] {
        const auto connection = openFile(file.path());
        return IncidentRepository(**connection).counts()->acts;
    };
    const int64_t acts = count();
    const auto said
        = [&] { return desk.window()->findChild<MessageBar *>()->findChildren<QLabel *>().last()->text(); };
    desk.follow({QStringLiteral("watchroom:incident/INC-1?state=resolved")});
    QTRY_VERIFY(said().contains(QLatin1String("was not opened")));
    desk.follow({QStringLiteral("watchroom:incident/INC-77")});
    QTRY_VERIFY2(said().contains(QLatin1String("INC-77")), qPrintable(said()));
    QCOMPARE(tabsOf(desk), QStringList{QStringLiteral("INC-1")});
    QCOMPARE(count(), acts); // a link never acts
}

void OneWindowTest::bringsBackTheTabs()
{
    ScratchFile file;
    file.declare(QStringLiteral("Search is slow"));
    file.declare(QStringLiteral("Checkout fails"));
    DeskOptions options;
    options.file = file.path();
    options.person = QStringLiteral("ann");
    options.preferences = std::make_shared<MemoryPreferences>();
    options.links = {QStringLiteral("watchroom:incident/INC-2"), QStringLiteral("watchroom:incident/INC-1")};
    {
        Desk desk(options);
        desk.start();
        QTRY_COMPARE(tabsOf(desk).size(), 2);
        desk.window()->resize(790, 700);
        QTRY_VERIFY(keptTabs(file.path()).contains(QLatin1String("INC-1")));
        desk.window()->close();
        QTRY_VERIFY(!desk.window()->isVisible()); // once all is saved
    }
    options.links.clear();
    {
        Desk again(options);
        QSignalSpy filled(again.window(), &MainWindow::filled);
        again.start();
        QTRY_COMPARE(filled.size(), 1);
        QCOMPARE(tabsOf(again), (QStringList{QStringLiteral("INC-2"), QStringLiteral("INC-1")}));
        const auto *bar = tabBarOf(again);
        QVERIFY(bar->isVisible()); // the tabs were in front
        QCOMPARE(bar->currentIndex(), 1);
        QCOMPARE(again.window()->size(), QSize(790, 700));
    }
    options.preferences->setValue(QStringLiteral("window/opens_last_tabs"), QStringLiteral("no"));
    Desk without(options);
    QSignalSpy filled(without.window(), &MainWindow::filled);
    without.start();
    QTRY_COMPARE(filled.size(), 1);
    QCOMPARE(tabsOf(without), QStringList());
}

void OneWindowTest::comesBackOntoTheScreen_data()
{
    QTest::addColumn<QRect>("left");
    QTest::addRow("right of a screen that was taken away") << QRect(5000, 100, 600, 500);
    QTest::addRow("below it") << QRect(100, 4000, 600, 500);
    QTest::addRow("left of it") << QRect(-4000, 100, 600, 500);
    QTest::addRow("its bar above the edge") << QRect(100, -300, 600, 500);
    QTest::addRow("larger than the screen") << QRect(0, 0, 6000, 4000);
}

void OneWindowTest::comesBackOntoTheScreen()
{
    QFETCH(QRect, left);
    ScratchFile file;
    DeskOptions options;
    options.file = file.path();
    options.person = QStringLiteral("ann");
    options.preferences = std::make_shared<MemoryPreferences>();
    QWidget before; // as it was on another desk
    before.setGeometry(left);
    options.preferences->setValue(QStringLiteral("window/geometry"),
                                  QString::fromLatin1(before.saveGeometry().toBase64()));
    Desk desk(options);
    QSignalSpy filled(desk.window(), &MainWindow::filled);
    desk.start();
    QTRY_COMPARE(filled.size(), 1);
    const QRect screen = desk.window()->screen()->availableGeometry();
    const QRect now = desk.window()->frameGeometry();
    const QRect seen = now & screen;
    QVERIFY2(seen.width() >= now.width() / 2 && seen.height() >= now.height() / 2
                 && now.top() >= screen.top(),
             qPrintable(
                 QStringLiteral("%1,%2 %3x%4").arg(now.x()).arg(now.y()).arg(now.width()).arg(now.height())));
}

void OneWindowTest::opensAnewForAnotherPerson()
{
    ScratchFile file;
    file.declare(QStringLiteral("Search is slow"));
    QVERIFY(setWhoAmI(file.writer().connection(), QStringLiteral("ann")));
    DeskOptions options;
    options.file = file.path();
    options.preferences = std::make_shared<MemoryPreferences>();
    Desk desk(options);
    QSignalSpy filled(desk.window(), &MainWindow::filled);
    desk.start();
    QTRY_COMPARE(filled.size(), 1);
    QCOMPARE(desk.window()->workspace()->context().authorHandle(), QStringLiteral("ann"));
    QVERIFY(setWhoAmI(file.writer().connection(), QStringLiteral("ken")));
    Q_EMIT desk.window()->personChosen(QStringLiteral("ken"));
    QTRY_COMPARE(filled.size(), 2);
    QCOMPARE(desk.window()->workspace()->context().authorHandle(), QStringLiteral("ken"));
    QSignalSpy acted(desk.window()->workspace(), &Workspace::acted);
    desk.window()->workspace()->setWatching(false); // only the ping tells now
    file.declare(QStringLiteral("Checkout fails"));
    pingNotice(file.path());
    QTRY_VERIFY(!acted.isEmpty());
}

/// The program itself: a second start hands over and leaves; a killed one leaves nothing in the way.
void OneWindowTest::startsOnceAFile()
{
    ScratchFile file;
    file.declare(QStringLiteral("Search is slow"));
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    const QStringList start{QStringLiteral("--file"), file.path(), QStringLiteral("--person"),
                            QStringLiteral("ann")};
    QProcess first, second, third;
    for (QProcess *each : {&first, &second, &third})
        each->setProcessEnvironment(environment);
    first.start(program(), start);
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(handOver(file.path(), {}), 20'000);
    second.start(program(), start + QStringList{QStringLiteral("watchroom:incident/INC-1")});
    QVERIFY(second.waitForFinished(30'000));
    QCOMPARE(second.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(keptTabs(file.path()).contains(QLatin1String("INC-1")), 20'000);
    QCOMPARE(first.state(), QProcess::Running);
    first.kill();
    QVERIFY(first.waitForFinished(10'000));
    third.start(program(), start);
    QVERIFY(third.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(handOver(file.path(), {}), 20'000);
    QCOMPARE(third.state(), QProcess::Running);
    third.kill();
    third.waitForFinished(10'000);
}

} // namespace Watchroom
