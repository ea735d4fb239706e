// SPDX-License-Identifier: GPL-3.0-or-later
#include "laddertest.h"

#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/place.h"
#include "support/mounts.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <functional>

namespace Watchroom {

namespace {
/// A folder with one file in it that was closed well, for a test to spoil.
struct Place
{
    Place()
    {
        ScratchFile scratch;
        scratch.declare(QStringLiteral("Checkout fails"));
        copied = backupTo(scratch.writer().connection(), path()).has_value();
    }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("file.wr")); }
    void write(const QByteArray &bytes, qint64 from = 0) const
    {
        QFile file(path());
        if (file.open(from == 0 ? QIODevice::WriteOnly | QIODevice::Truncate : QIODevice::ReadWrite)) {
            file.seek(from);
            file.write(bytes);
        }
    }
    void run(const QByteArray &sql) const
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(qPrintable(path()), &handle);
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
        sqlite3_close(handle);
    }
    qint64 size() const { return QFileInfo(path()).size(); }
    /// The file as another program has it open that still runs: with a log and its index beside it.
    void leaveLog(bool withIndex)
    {
        QTemporaryDir aside;
        const auto names
            = {QStringLiteral("file.wr"), QStringLiteral("file.wr-wal"), QStringLiteral("file.wr-shm")};
        {
            const auto writer = Writer::open(path(), installation);
            const FakeContext context;
            if (!writer
                || !(*writer)->perform(NoteRequest{QStringLiteral("In the log only"), {}}, context,
                                       QStringLiteral("INC-1")))
                qFatal("the log could not be written");
            for (const QString &name : names)
                QFile::copy(m_folder.filePath(name), aside.filePath(name));
        }
        for (const QString &name : names) {
            QFile::remove(m_folder.filePath(name));
            if (withIndex || !name.endsWith(QLatin1String("-shm")))
                QFile::copy(aside.filePath(name), m_folder.filePath(name));
        }
    }
    void lock(const QString &what) { mount = std::make_unique<ReadOnlyMount>(what); }
    bool isLocked() const { return !mount || mount->isMounted(); }

    bool copied = false;

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<ReadOnlyMount> mount;
};

using Spoil = std::function<void(Place &)>;
const char *const cannotMount = "only root can make a folder that even root can't write";
} // namespace

void LadderTest::refusesWithASentenceAndAWayOut_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<ErrorCode>("code");
    const auto add = [](const char *name, ErrorCode code, Spoil spoil) {
        QTest::addRow("%s", name) << std::move(spoil) << code;
    };
    add("vanished", ErrorCode::NotFound, [](Place &place) { QFile::remove(place.path()); });
    add("a folder", ErrorCode::NotOurs, [](Place &place) {
        QFile::remove(place.path());
        QDir().mkdir(place.path());
    });
    add("empty", ErrorCode::NotOurs, [](Place &place) { place.write({}); });
    add("text", ErrorCode::NotOurs, [](Place &place) { place.write(QByteArray(4096, 'x')); });
    add("a few letters", ErrorCode::NotOurs, [](Place &place) { place.write("SQLite"); });
    add("another SQLite file", ErrorCode::NotOurs, [](Place &place) {
        QFile::remove(place.path());
        place.run("CREATE TABLE bookmarks (url TEXT)");
    });
    add("another program's", ErrorCode::NotOurs, [](Place &place) { place.run("PRAGMA application_id=7"); });
    add("newer", ErrorCode::Newer, [](Place &place) { place.run("PRAGMA user_version=9999"); });
    add("of no version", ErrorCode::Damaged, [](Place &place) { place.run("PRAGMA user_version=0"); });
    add("without its tables", ErrorCode::Damaged, [](Place &place) {
        QFile::remove(place.path());
        place.run("PRAGMA application_id=" + QByteArray::number(Connection::applicationId)
                  + "; PRAGMA user_version=1; CREATE TABLE act (x)");
    });
    add("cut in half", ErrorCode::Damaged,
        [](Place &place) { QFile::resize(place.path(), place.size() / 2); });
    add("cut after its first page", ErrorCode::Damaged,
        [](Place &place) { QFile::resize(place.path(), 4096); });
    add("its list of tables overwritten", ErrorCode::Damaged,
        [](Place &place) { place.write(QByteArray(3900, '\x5a'), 100); });
    add("all but the first page overwritten", ErrorCode::Damaged,
        [](Place &place) { place.write(QByteArray(place.size() - 4096, '\0'), 4096); });
    add("a log beside it in a folder that can't be written", ErrorCode::ReadOnly, [](Place &place) {
        place.leaveLog(false);
        place.lock(place.folder());
    });
}

void LadderTest::refusesWithASentenceAndAWayOut()
{
    QFETCH(Spoil, spoil);
    Place place;
    QVERIFY(place.copied);
    spoil(place);
    if (!place.isLocked())
        QSKIP(cannotMount);
    const auto before = digestsIn(place.folder());
    const auto opened = Writer::open(place.path(), installation);
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QVERIFY2(opened.error().message.endsWith(QLatin1Char('.')), qPrintable(opened.error().message));
    QVERIFY(!opened.error().hint.isEmpty());
    QCOMPARE(digestsIn(place.folder()), before);
}

void LadderTest::opensForReadingWhereItCannotWrite_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("entries");
    QTest::addRow("the file") << Spoil([](Place &place) { place.lock(place.path()); }) << 1;
    QTest::addRow("the folder") << Spoil([](Place &place) { place.lock(place.folder()); }) << 1;
    QTest::addRow("the folder, with a log and its index") << Spoil([](Place &place) {
        place.leaveLog(true);
        place.lock(place.folder());
    }) << 2;
}

void LadderTest::opensForReadingWhereItCannotWrite()
{
    QFETCH(Spoil, spoil);
    Place place;
    QVERIFY(place.copied);
    spoil(place);
    if (!place.isLocked())
        QSKIP(cannotMount);
    const auto before = digestsIn(place.folder());
    {
        const auto opened = Writer::open(place.path(), installation);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        const auto incident = IncidentRepository((*opened)->connection()).find(QStringLiteral("INC-1"));
        QVERIFY(incident);
        QTEST(int(incident->timeline.size()), "entries");
        const auto refused = (*opened)->perform(NoteRequest{QStringLiteral("a"), {}}, FakeContext(),
                                                QStringLiteral("INC-1"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QVERIFY(!refused.error().hint.isEmpty());
    }
    QCOMPARE(digestsIn(place.folder()), before);
}

void LadderTest::knowsNetworkShares_data()
{
    QTest::addColumn<quint32>("type");
    QTest::addColumn<bool>("network");
    QTest::addRow("NFS") << 0x6969u << true;
    QTest::addRow("SMB") << 0x517bu << true;
    QTest::addRow("CIFS") << 0xff534d42u << true;
    QTest::addRow("SMB 2") << 0xfe534d42u << true;
    QTest::addRow("AFS") << 0x5346414fu << true;
    QTest::addRow("Ceph") << 0x00c36400u << true;
    QTest::addRow("ext4") << 0xef53u << false;
    QTest::addRow("btrfs") << 0x9123683eu << false;
    QTest::addRow("xfs") << 0x58465342u << false;
    QTest::addRow("tmpfs") << 0x01021994u << false;
    QTest::addRow("overlay") << 0x794c7630u << false;
}

void LadderTest::knowsNetworkShares()
{
    QFETCH(quint32, type);
    QTEST(isNetworkFileSystem(type), "network");
}

void LadderTest::writesNothingIntoAFileThatVanished()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(QFile::remove(file.path()));
    const auto refused = file.writer().perform(NoteRequest{QStringLiteral("a"), {}}, file.context, name);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Vanished);
    QVERIFY(!QFile::exists(file.path())); // nor is an empty one made in its place
}

/// Whatever page is lost, the file refuses to open, a reading says so, or everything is there.
void LadderTest::neverShowsADamagedFileAsEmpty()
{
    const Place place;
    QFile source(place.path());
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray bytes = source.readAll();
    int told = 0;
    for (qint64 page = 0; page * 4096 < bytes.size(); ++page) {
        removeDatabase(place.path());
        place.write(bytes);
        place.write(QByteArray(4096, page % 2 ? '\0' : '\x7f'), page * 4096);
        const auto opened = Writer::open(place.path(), installation);
        if (!opened) {
            QVERIFY(!opened.error().hint.isEmpty());
            ++told;
            continue;
        }
        const auto incident = IncidentRepository((*opened)->connection()).find(QStringLiteral("INC-1"));
        const auto report = check((*opened)->connection(), (*opened)->identity(), CheckDepth::Whole);
        if (!report || !report->ok())
            ++told;
        else
            QVERIFY2(incident && incident->timeline.size() == 1, qPrintable(QString::number(page)));
    }
    QVERIFY2(told > bytes.size() / 4096 / 2, qPrintable(QString::number(told))); // most pages hold something
}

} // namespace Watchroom
