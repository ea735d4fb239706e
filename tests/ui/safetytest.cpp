// SPDX-License-Identifier: GPL-3.0-or-later
#include "safetytest.h"

#include "../store/scratchfile.h"
#include "maintenance/ballast.h"
#include "queries/incidentrepository.h"
#include "response/entrybox.h"
#include "shell/diskbar.h"
#include "shell/mainwindow.h"
#include "shell/statusline.h"
#include "support/mounts.h"
#include "window/desk.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

namespace Watchroom {

namespace {
const QString incident = QStringLiteral("INC-1");

/// A button that a person can see, by its words.
QPushButton *buttonIn(QWidget *widget, const QString &words)
{
    const auto all = widget->findChildren<QPushButton *>();
    for (QPushButton *each : all) {
        if (each->isVisible() && QString(each->text()).remove(QLatin1Char('&')) == words)
            return each;
    }
    return nullptr;
}

/// Every word in labels that a person can see.
QString wordsIn(QWidget *widget)
{
    QStringList words;
    const auto all = widget->findChildren<QLabel *>();
    for (QLabel *each : all) {
        if (each->isVisible())
            words.append(each->text());
    }
    return words.join(QLatin1Char('\n'));
}

/// It does not open any more.
bool cutInHalf(const QString &path)
{
    return QFile::resize(path, QFileInfo(path).size() / 2);
}

/// It opens, but a table can't be read; and the program that had it open was killed.
bool breakATable(const QString &path)
{
    qint64 page = 0;
    {
        const auto connection = openFile(path);
        Statement &find
            = (*connection)->statementFor("SELECT rootpage FROM sqlite_schema WHERE name = 'timeline_entry'");
        page = find.firstInteger(0).value_or(0);
    }
    QFile file(path);
    if (page == 0 || !file.open(QIODevice::ReadWrite) || !file.seek((page - 1) * 4096)
        || file.write(QByteArray(4096, '\x7f')) != 4096)
        return false;
    const pid_t child = fork();
    if (child == 0) {
        auto *mark = new OpenMark(path); // never taken away
        _exit(mark->set() == OpenMark::Before::Closed ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The window on a file on a small disk, with one incident open.
struct WindowOnSmallDisk
{
    WindowOnSmallDisk()
        : disk(24)
    {
        if (!disk.isMounted())
            return;
        ScratchFile scratch;
        scratch.declare(QStringLiteral("Sign-in is down"));
        if (!backupTo(scratch.writer().connection(), path))
            return;
        context->seed = 77; // counted ids of two programs must not meet
        auto *workspace = new Workspace(path, Watchroom::installation, context);
        QSignalSpy opened(workspace, &Workspace::opened);
        window.show();
        window.setWorkspace(workspace);
        if (opened.isEmpty() && !opened.wait(30'000))
            return;
        window.openIncident(incident);
        isReady = QTest::qWaitFor(
            [this] {
                const auto *box = window.findChild<EntryBox *>();
                return box && box->findChild<QPlainTextEdit *>()->property("draftKey").isValid()
                    && QFile::exists(ballastPath(path));
            },
            30'000);
    }
    QPlainTextEdit *entry() const { return window.findChild<EntryBox *>()->findChild<QPlainTextEdit *>(); }
    void type(const QString &text) const
    {
        QTest::keyClicks(entry(), text);
        QTest::keyClick(entry(), Qt::Key_Return);
    }
    bool isFull() const { return window.workspace()->disk().state() == DiskState::Full; }
    /// Types entries until one is not saved.
    bool typeUntilFull() const
    {
        for (int n = 0; n < 500 && !isFull(); ++n) {
            type(QStringLiteral("note %1").arg(n));
            if (!QTest::qWaitFor([&] { return entry()->toPlainText().isEmpty() || isFull(); }, 30'000))
                return false;
        }
        return isFull();
    }
    QStringList entries() const
    {
        const auto reading = openToRead(path);
        QStringList texts;
        const auto found = IncidentRepository(**reading).find(incident);
        for (const EntryRecord &each : found->timeline)
            texts.append(each.text);
        return texts;
    }

    SmallDisk disk;
    QString path = disk.pathOf("small.wr");
    std::shared_ptr<FakeContext> context = std::make_shared<FakeContext>();
    MemoryPreferences preferences;
    Look look{*qApp, preferences};
    MainWindow window{look, preferences};
    bool isReady = false;
};
} // namespace

void SafetyTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void SafetyTest::keepsWhatWasTypedOnAFullDisk()
{
    WindowOnSmallDisk desk;
    if (!desk.disk.isMounted())
        QSKIP("only root can mount the small disk that this test fills");
    QVERIFY(desk.isReady);
    auto *bar = desk.window.findChild<DiskBar *>();
    QTRY_VERIFY(bar->isVisible()); // 24 megabytes are few
    QVERIFY(wordsIn(bar).startsWith(QStringLiteral("Only ")));
    QVERIFY(!buttonIn(bar, QStringLiteral("Try again")));
    QVERIFY(desk.disk.fill());
    QVERIFY(desk.typeUntilFull());
    QTRY_VERIFY(wordsIn(bar).startsWith(QStringLiteral("Disk full: 1 unsaved ent")));
    const QString unsaved = desk.entry()->toPlainText();
    QVERIFY(unsaved.startsWith(QStringLiteral("note "))); // what is not saved stays in its field
    QVERIFY(wordsIn(desk.window.findChild<StatusLine *>()).contains(QStringLiteral("1 unsaved")));
    QVERIFY(!desk.entries().contains(unsaved));
    if (const QString shots = qEnvironmentVariable("WATCHROOM_SHOTS"); !shots.isEmpty())
        desk.window.grab().save(shots + QStringLiteral("/disk-full.png"));

    QTest::mouseClick(buttonIn(bar, QStringLiteral("Copy unsaved text")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("INC-1: ") + unsaved);
    QVERIFY(desk.disk.fill());
    QTest::mouseClick(buttonIn(bar, QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_VERIFY(wordsIn(bar).contains(QStringLiteral("There is still not enough space")));
    QCOMPARE(desk.entry()->toPlainText(), unsaved);

    QVERIFY(desk.disk.free());
    QTest::mouseClick(buttonIn(bar, QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_COMPARE(desk.entry()->toPlainText(), QString());
    QTRY_VERIFY(!buttonIn(bar, QStringLiteral("Try again")));
    QCOMPARE(desk.entries().count(unsaved), 1);
    // Behind the word that is shown for a while.
    const auto labels = desk.window.findChild<StatusLine *>()->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("✓ Saved"));
    }));
}

void SafetyTest::asksBeforeItLosesWhatWaits()
{
    WindowOnSmallDisk desk;
    if (!desk.disk.isMounted())
        QSKIP("only root can mount the small disk that this test fills");
    QVERIFY(desk.isReady);
    QVERIFY(desk.disk.fill());
    QVERIFY(desk.typeUntilFull());
    QTRY_COMPARE(desk.window.workspace()->disk().unsaved().size(), 1);
    desk.window.close();
    QTRY_VERIFY(desk.window.findChild<QMessageBox *>());
    QTest::mouseClick(buttonIn(desk.window.findChild<QMessageBox *>(), QStringLiteral("Keep open")),
                      Qt::LeftButton);
    QVERIFY(desk.window.isVisible());
    QTRY_VERIFY(!desk.window.findChild<QMessageBox *>());
    desk.window.close();
    QTRY_VERIFY(desk.window.findChild<QMessageBox *>());
    QTest::mouseClick(buttonIn(desk.window.findChild<QMessageBox *>(), QStringLiteral("Discard and close")),
                      Qt::LeftButton);
    QTRY_VERIFY(!desk.window.isVisible());
}

void SafetyTest::offersWaysOutOfADamagedFile_data()
{
    QTest::addColumn<bool>("backup");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QStringList>("entries");
    const QStringList both{QStringLiteral("early"), QStringLiteral("late")};
    QTest::addRow("rescue, with a backup") << true << QStringLiteral("Recover to new file") << both.mid(0, 1);
    QTest::addRow("the backup alone") << true << QStringLiteral("Restore backup") << both.mid(0, 1);
    QTest::addRow("no backup, tables lost") << false << QStringLiteral("Recover to new file") << both;
}

void SafetyTest::offersWaysOutOfADamagedFile()
{
    QFETCH(bool, backup);
    QFETCH(QString, way);
    QFETCH(QStringList, entries);
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("early"), {}}, file.context, incident));
    if (backup)
        QVERIFY(backUp(file.writer().connection(), file.context.time));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("late"), {}}, file.context, incident));
    file.close();
    QVERIFY(backup ? cutInHalf(file.path()) : breakATable(file.path()));
    const QString folder = QFileInfo(file.path()).absolutePath();
    const auto before = digestsIn(folder);

    auto first = std::make_unique<Desk>(DeskOptions{file.path(), QStringLiteral("ann")});
    Desk &desk = *first;
    desk.start();
    QTRY_VERIFY(buttonIn(desk.window(), way));
    QVERIFY(wordsIn(desk.window()).contains(QStringLiteral("This file is damaged")));
    QCOMPARE(wordsIn(desk.window()).contains(QStringLiteral("newest good backup is from")), backup);
    if (const QString shots = qEnvironmentVariable("WATCHROOM_SHOTS"); !shots.isEmpty())
        desk.window()->grab().save(shots + QStringLiteral("/damaged.png"));
    QCOMPARE(bool(buttonIn(desk.window(), QStringLiteral("Continue with this file"))), !backup);
    QSignalSpy ready(&desk, &Desk::ready);
    QTest::mouseClick(buttonIn(desk.window(), way), Qt::LeftButton);
    // The first file may have opened, too: what counts is that another one is in front.
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() && desk.window()->workspace()
                                 && desk.window()->workspace()->path() != file.path(),
                             30'000);
    const QString made = desk.window()->workspace()->path();
    QVERIFY(made != file.path());
    const auto reading = openToRead(made);
    QVERIFY(reading);
    QStringList found;
    const auto record = IncidentRepository(**reading).find(incident);
    QVERIFY(record);
    for (const EntryRecord &each : record->timeline) {
        if (each.kind == QLatin1String("note"))
            found.append(each.text);
    }
    QCOMPARE(found, entries);
    const auto after = digestsIn(folder);
    QCOMPARE(after.value(QStringLiteral("scratch.wr")), before.value(QStringLiteral("scratch.wr")));
    if (!backup) // it opens, and nobody died since
        return;
    first.reset();                                   // one window has a file at a time
    Desk next({file.path(), QStringLiteral("ann")}); // by habit, or because it is the default place
    next.start();
    const QString words = QStringLiteral("Open %1").arg(QFileInfo(made).fileName());
    QTRY_VERIFY(buttonIn(next.window(), words));
    QSignalSpy again(&next, &Desk::ready);
    QTest::mouseClick(buttonIn(next.window(), words), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 30'000);
    QCOMPARE(next.window()->workspace()->path(), made);
}

void SafetyTest::saysWhatBackupsThereAre()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    auto context = std::make_shared<FakeContext>();
    context->seed = 77;
    MemoryPreferences preferences;
    Look look{*qApp, preferences};
    MainWindow window{look, preferences};
    window.show();
    auto *workspace = new Workspace(file.path(), Watchroom::installation, context);
    QSignalSpy opened(workspace, &Workspace::opened);
    window.setWorkspace(workspace);
    QVERIFY(!opened.isEmpty() || opened.wait(30'000));
    auto *line = window.findChild<StatusLine *>();
    QVERIFY(!wordsIn(line).contains(QStringLiteral("ackup"))); // nobody has looked yet
    Q_EMIT workspace->backupFailed({ErrorCode::Full, QStringLiteral("No room."), {}, {}, {}});
    QVERIFY(wordsIn(line).contains(QStringLiteral("Backup failed")));
    Q_EMIT workspace->backedUp(toDateTime(context->time, QTimeZone::utc()));
    QVERIFY(wordsIn(line).contains(QStringLiteral("Backup: ")));
    QVERIFY(!wordsIn(line).contains(QStringLiteral("Backup failed")));
}

} // namespace Watchroom
