// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorstatestest.h"

#include "errorscene.h"
#include "maintenance/ballast.h"
#include "queries/incidentrepository.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
/// One thing that goes wrong, and what must be read where it does.
struct ErrorState
{
    const char *name;
    bool (*provoke)(ErrorScene &scene); ///< false: could not be provoked
    QString happened, safe, next;
    QString way = {};   ///< the button that does the next act
    QString typed = {}; ///< what must still stand in the box for entries
    bool needsRoot = false;
};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool run(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    const bool done = sqlite3_open(qPrintable(path), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

bool fullDisk(ErrorScene &scene)
{
    scene.disk = std::make_unique<SmallDisk>(24);
    const QString path = scene.disk->pathOf("fernhill.wr");
    if (!scene.disk->isMounted() || !QFile::copy(scene.path, path))
        return false;
    scene.path = path;
    if (!scene.openIncident() || !QTest::qWaitFor([&] { return QFile::exists(ballastPath(path)); })
        || !scene.disk->fill())
        return false;
    for (int n = 0; n < 500; ++n) {
        scene.record(u"note %1"_s.arg(n));
        const auto holds = [&] { return scene.workspace()->disk().holds(); };
        if (!QTest::qWaitFor([&] { return scene.typed().isEmpty() || holds(); }, 30'000))
            return false;
        if (holds())
            return true;
    }
    return false;
}

bool lockedFile(ErrorScene &scene)
{
    return scene.openIncident() && scene.waitNoLongerThan(std::chrono::milliseconds(200)) && scene.lockFile()
        && scene.record(u"typed"_s);
}

bool vanishedFile(ErrorScene &scene)
{
    return scene.openIncident() && QTest::qWaitFor([&] { return QFile::exists(ballastPath(scene.path)); })
        && QFile::remove(scene.path) && scene.record(u"typed"_s);
}

bool renamedFolder(ErrorScene &scene)
{
    return scene.openIncident() && QTest::qWaitFor([&] { return QFile::exists(ballastPath(scene.path)); })
        && QFile::rename(scene.folder(), scene.pathOf(u"there"_s)) && scene.record(u"typed"_s);
}

/// Nobody acts: whoever looks at the window learns of it all the same.
bool vanishedUnnoticed(ErrorScene &scene)
{
    return scene.openIncident() && QTest::qWaitFor([&] { return QFile::exists(ballastPath(scene.path)); })
        && QFile::remove(scene.path);
}

bool damagedFile(ErrorScene &scene)
{
    const bool cut = QFile::resize(scene.path, QFileInfo(scene.path).size() / 2);
    scene.start();
    return cut;
}

bool foreignFile(ErrorScene &scene)
{
    const bool made = write(scene.path, QByteArray("Dear diary, ").repeated(1000));
    scene.start();
    return made;
}

bool foreignDatabase(ErrorScene &scene)
{
    const bool made = run(scene.path, "PRAGMA application_id = 7");
    scene.start();
    return made;
}

bool newerFile(ErrorScene &scene)
{
    const bool made = run(scene.path, "PRAGMA user_version = 999");
    scene.start();
    return made;
}

bool readOnlyFile(ErrorScene &scene)
{
    scene.mount = std::make_unique<ReadOnlyMount>(scene.folder());
    return scene.mount->isMounted() && scene.openIncident() && scene.record(u"typed"_s);
}

bool listElsewhere(ErrorScene &scene, const char *entry, const QString &file)
{
    if (!scene.openIncident())
        return false;
    scene.press(Qt::Key_2, Qt::ControlModifier);
    QWidget *button = nullptr;
    if (!QTest::qWaitFor([&] { return (button = scene.button(u"Copy or export"_s)) != nullptr; }))
        return false;
    auto *menu = static_cast<QPushButton *>(button)->menu();
    menu->popup({}); // a click on the button would wait for the menu
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->text() == QString::fromUtf8(entry)) {
            QTest::keyClick(menu, Qt::Key_Return);
            return scene.answer(file);
        }
    }
    return false;
}

bool listToNoFolder(ErrorScene &scene)
{
    return listElsewhere(scene, "Export as CSV…", scene.pathOf(u"not/there.csv"_s));
}

bool listAsPdfToNoFolder(ErrorScene &scene)
{
    return listElsewhere(scene, "Export as PDF…", scene.pathOf(u"not/there.pdf"_s));
}

bool reportToNoFolder(ErrorScene &scene)
{
    if (!scene.openIncident())
        return false;
    scene.press(Qt::Key_P, Qt::ControlModifier);
    return scene.click(u"Save as…"_s) && scene.answer(scene.pathOf(u"not/there.pdf"_s));
}

bool import(ErrorScene &scene, const QString &name, const QByteArray &bytes)
{
    return scene.openIncident() && write(scene.pathOf(name), bytes) && scene.command(u"Import history"_s)
        && scene.answer(scene.pathOf(name));
}

bool brokenJson(ErrorScene &scene)
{
    return import(scene, u"page.json"_s, R"({"incidents": [{"id": "1", "name": "Sign-in", "incident_up)");
}

bool unknownTable(ErrorScene &scene)
{
    return import(scene, u"table.csv"_s, "colour,weight\nred,3\n");
}

bool unreadableThing(ErrorScene &scene)
{
    return import(scene, u"picture.bin"_s, QByteArray(5000, '\0'));
}

bool linkToNowhere(ErrorScene &scene)
{
    if (!scene.openIncident())
        return false;
    scene.desk().follow({u"watchroom:incident/INC-99"_s}); // what the desktop hands over
    return true;
}

bool stepOfOthers(ErrorScene &scene)
{
    if (!scene.openIncident())
        return false;
    scene.press(Qt::Key_Period, Qt::ControlModifier);
    return true;
}

bool stepNotYet(ErrorScene &scene)
{
    if (!scene.openIncident() || !scene.record(u"/role im"_s)
        || !QTest::qWaitFor([&] { return !scene.words().contains(u"Requires role:"_s); }))
        return false;
    scene.press(Qt::Key_Period, Qt::ControlModifier);
    return true;
}

bool attach(ErrorScene &scene, const QString &file)
{
    if (!scene.openIncident())
        return false;
    scene.press(Qt::Key_E, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"typed"_s);
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(file)});
    QApplication::clipboard()->setMimeData(files);
    scene.press(Qt::Key_V, Qt::ControlModifier);
    return true;
}

bool hugeAttachment(ErrorScene &scene)
{
    QFile file(scene.pathOf(u"core.dump"_s));
    return file.open(QIODevice::WriteOnly) && file.resize(26 << 20) && attach(scene, file.fileName());
}

bool goneAttachment(ErrorScene &scene)
{
    return attach(scene, scene.pathOf(u"gone.png"_s));
}

bool failingRescue(ErrorScene &scene)
{
    if (!QFile::resize(scene.path, 4096))
        return false;
    scene.start();
    return scene.click(u"Recover to new file"_s);
}

bool failingRestore(ErrorScene &scene)
{
    const auto connection = openFile(scene.path);
    if (!connection || !backUp(**connection, fromMs(1782223200000)))
        return false;
    if (!QFile::resize(scene.path, QFileInfo(scene.path).size() / 2))
        return false;
    scene.start();
    return QTest::qWaitFor([&] { return scene.button(u"Restore backup"_s) != nullptr; }, 10'000)
        && QDir(backupFolder(scene.path)).removeRecursively() && scene.click(u"Restore backup"_s);
}

bool lostProcess(ErrorScene &scene)
{
    if (!run(scene.path, "DELETE FROM process_version WHERE process = 'reliability'"))
        return false;
    scene.start({u"watchroom:incident/INC-1"_s});
    return true;
}

bool newFileWhereNoneMayBe(ErrorScene &scene)
{
    if (!QFile::remove(scene.path))
        return false;
    scene.mount = std::make_unique<ReadOnlyMount>(scene.folder());
    if (!scene.mount->isMounted())
        return false;
    scene.start();
    if (!scene.click(u"Create file…"_s))
        return false;
    QInputDialog *asks = nullptr;
    if (!QTest::qWaitFor(
            [&] { return (asks = scene.desk().window()->findChild<QInputDialog *>()) != nullptr; }))
        return false;
    QTest::keyClicks(asks->findChild<QLineEdit *>(), u"Fernhill"_s);
    return scene.click(u"Create file"_s);
}

const QString entryKept = u"typed"_s;

/// Each says what happened, what is safe, and one next act.
QList<ErrorState> states()
{
    const QString nothingTaken = u"Nothing was taken."_s, leftAsItIs = u"It was left as it is."_s;
    return {
        {"a full disk",
         fullDisk,
         u"Disk full: 1 unsaved"_s,
         u"Everything saved earlier is safe."_s,
         u"Free some space, then try again."_s,
         u"Try again"_s,
         {},
         true},
        {"a file that another program holds",
         lockedFile,
         u"Another program is writing fernhill.wr"_s,
         u"Nothing was changed."_s,
         u"Do it again when the other one has ended."_s,
         {},
         entryKept},
        {"a file that was deleted", vanishedFile, u"was deleted, moved or replaced"_s, u"kept in memory."_s,
         u"save a copy to another folder."_s, u"Save a copy…"_s, entryKept},
        {"a folder that was renamed", renamedFolder, u"was deleted, moved or replaced"_s,
         u"kept in memory."_s, u"Put it back and saving resumes automatically"_s, u"Save a copy…"_s,
         entryKept},
        {"a file that was deleted while nobody acted", vanishedUnnoticed, u"was deleted, moved or replaced"_s,
         u"Nothing can be saved until it is back."_s, u"Put it back"_s, u"Save a copy…"_s},
        {"a damaged file", damagedFile, u"This file is damaged"_s, u"was changed."_s,
         u"Recover what can be read to a new file"_s, u"Recover to new file"_s},
        {"not a Watchroom file", foreignFile, u"fernhill.wr is not a Watchroom file."_s, leftAsItIs,
         u"Choose another file."_s, u"Open another file…"_s},
        {"another program's file", foreignDatabase, u"fernhill.wr is another program's file."_s, leftAsItIs,
         u"Choose another file."_s, u"Open another file…"_s},
        {"a file of a newer Watchroom", newerFile, u"was written by a newer Watchroom"_s, leftAsItIs,
         u"Update Watchroom on this machine."_s, u"Open another file…"_s},
        {"a file that can't be written",
         readOnlyFile,
         u"fernhill.wr can be read but not written."_s,
         u"Nothing was changed."_s,
         u"copy it to a folder of yours."_s,
         {},
         entryKept,
         true},
        {"a list exported to no folder", listToNoFolder, u"there.csv can't be written."_s,
         u"Nothing was exported"_s, u"Choose another folder."_s},
        {"a list as PDF to no folder", listAsPdfToNoFolder, u"there.pdf could not be written"_s,
         u"Nothing was written there."_s, u"Choose a folder"_s},
        {"a report to no folder", reportToNoFolder, u"there.pdf could not be written"_s,
         u"Nothing was written there."_s, u"Choose a folder"_s},
        {"an import of JSON that breaks off", brokenJson, u"is no JSON"_s, u"Your file was not changed."_s,
         u"Fetch the file again."_s},
        {"an import of a table that nobody knows", unknownTable,
         u"No map that comes with the program fits this table."_s, nothingTaken, u"Choose an export"_s},
        {"an import of something else", unreadableThing, u"Nobody knows what picture.bin is."_s, nothingTaken,
         u"Choose another file"_s},
        {"a link to an incident that is not there", linkToNowhere, u"There is no incident INC-99."_s,
         u"Nothing was opened or changed."_s, u"Look in the list; open now are: INC-1."_s},
        {"a step that belongs to others", stepOfOthers, u"” belongs to: "_s, u"Nothing was changed."_s,
         u"Ask one of them, or take the role first."_s, u"Take role Incident lead"_s},
        {"a step whose criteria are not met", stepNotYet, u"Unmet: "_s, u"Nothing was changed."_s,
         u"See to what is missing"_s, u"Override…"_s},
        {"an attachment that is too big",
         hugeAttachment,
         u"an attachment takes up to"_s,
         u"Nothing was attached."_s,
         u"Attach the part that matters"_s,
         {},
         entryKept},
        {"an attachment that is gone",
         goneAttachment,
         u"There is no file "_s,
         u"Nothing was attached."_s,
         u"Check the name, or attach another file."_s,
         {},
         entryKept},
        {"a rescue that finds nothing", failingRescue, u"can be read any more."_s, leftAsItIs,
         u"Look for a copy of it elsewhere"_s, u"Open another file…"_s},
        {"a backup that is gone", failingRestore, u"There is no file "_s, u"was changed."_s,
         u"Look whether it was moved"_s, u"Recover to new file"_s},
        {"a process that is not in the file", lostProcess, u"This file has no process reliability"_s,
         u"What was recorded is safe in it."_s, u"Restore a backup"_s, u"Try again"_s},
        {"a new file where none can be made",
         newFileWhereNoneMayBe,
         u"can't be made"_s,
         u"Nothing was written."_s,
         u"Choose a folder that you may write."_s,
         u"Open another file…"_s,
         {},
         true},
    };
}

/// Words of the machine, not of the person.
const QStringList never{u"SQL"_s,           u"SQLITE"_s,    u"QSQLITE"_s,      u"driver"_s,
                        u"errno"_s,         u"I/O error"_s, u"constraint"_s,   u"no such table"_s,
                        u"watchroom-cli"_s, u" --"_s,       u"Operation not"_s};
} // namespace

void ErrorStatesTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void ErrorStatesTest::saysWhatHappenedWhatIsSafeAndWhatToDo_data()
{
    QTest::addColumn<int>("state");
    const auto all = states();
    for (int i = 0; i < all.size(); ++i)
        QTest::addRow("%s", all[i].name) << i;
}

void ErrorStatesTest::saysWhatHappenedWhatIsSafeAndWhatToDo()
{
    QFETCH(int, state);
    const ErrorState wanted = states().at(state);
    ErrorScene scene;
    if (!wanted.provoke(scene)) {
        if (wanted.needsRoot && (!scene.disk || !scene.disk->isMounted())
            && (!scene.mount || !scene.mount->isMounted()))
            QSKIP("only root can make a disk that is full or can't be written");
        QFAIL(qPrintable(u"could not be provoked; read was:\n"_s + scene.words()));
    }
    for (const QString &words : {wanted.happened, wanted.safe, wanted.next})
        QVERIFY2(QTest::qWaitFor([&] { return scene.words().contains(words); }, 10'000),
                 qPrintable(u"“%1” is not in:\n%2"_s.arg(words, scene.words())));
    const QString read = scene.words();
    for (const QString &word : never)
        QVERIFY2(!read.contains(word, Qt::CaseInsensitive), qPrintable(u"“%1” is in:\n%2"_s.arg(word, read)));
    if (!wanted.way.isEmpty())
        QVERIFY2(scene.button(wanted.way), qPrintable(wanted.way));
    if (!wanted.typed.isEmpty())
        QCOMPARE(scene.typed(), wanted.typed);
    if (const QString shots = qEnvironmentVariable("WATCHROOM_SHOTS"); !shots.isEmpty())
        scene.desk().window()->grab().save(u"%1/error-%2.png"_s.arg(shots).arg(state));
}

void ErrorStatesTest::goesOnWhenAFileThatVanishedIsBack()
{
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    QTRY_VERIFY(QFile::exists(ballastPath(scene.path)));
    const QString away = scene.pathOf(u"away.wr"_s), copy = scene.pathOf(u"copy.wr"_s);
    QVERIFY(QFile::rename(scene.path, away));
    QVERIFY(scene.record(u"typed"_s));
    QTRY_VERIFY(scene.words().contains(u"1 unsaved"_s));
    QVERIFY(!scene.words().contains(u"✓"_s));
    QVERIFY(scene.click(u"Copy unsaved text"_s));
    QCOMPARE(QApplication::clipboard()->text(), u"INC-1: typed"_s);
    QVERIFY(scene.click(u"Save a copy…"_s) && scene.answer(copy));
    QTRY_VERIFY(scene.words().contains(u"Copy saved to"_s));
    QVERIFY(IncidentRepository(**openToRead(copy)).find(u"INC-1"_s));
    QVERIFY(scene.click(u"Try again"_s));
    QTRY_VERIFY(scene.words().contains(u"The file is still missing"_s));
    QCOMPARE(scene.typed(), entryKept);
    scene.desk().window()->activateWindow(); // after the dialog
    QVERIFY(QTest::qWaitForWindowActive(scene.desk().window()));
    scene.press(Qt::Key_O, Qt::ControlModifier); // another file would take the place of what waits
    QTRY_VERIFY(scene.words().contains(u"will be lost"_s));
    QVERIFY(scene.click(u"Keep open"_s));

    QVERIFY(QFile::rename(away, scene.path));
    QTRY_COMPARE(scene.typed(), QString());
    QTRY_VERIFY(!scene.button(u"Try again"_s));
    QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(u"✓ Saved"_s), 15'000); // behind what was said
    const auto found = IncidentRepository(**openToRead(scene.path)).find(u"INC-1"_s);
    QVERIFY(found);
    QCOMPARE(std::count_if(found->timeline.begin(), found->timeline.end(),
                           [](const EntryRecord &each) { return each.text == entryKept; }),
             1);
}

} // namespace Watchroom
