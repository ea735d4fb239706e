// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationtest.h"

#include "maintenance/backups.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/localstore.h"
#include "support/mounts.h"

#include <QFileInfo>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace Watchroom {

namespace {
QList<Migration> shippedAnd(const QList<QByteArray> &more)
{
    QList<Migration> all = shippedMigrations();
    for (const QByteArray &sql : more)
        all.append({all.last().number + 1, sql});
    return all;
}

int version(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    return connection ? versionOf(**connection).value_or(-1) : -1;
}

bool hasTable(Connection &connection, const QByteArray &name)
{
    Statement &find = connection.statementFor("SELECT 1 FROM sqlite_schema WHERE name = :name");
    return find.bind(":name", QString::fromLatin1(name)).hasRow().value_or(false);
}

const int shipped = int(shippedMigrations().size());

/// A closed file of the version that is shipped, with an incident.
std::unique_ptr<ScratchFile> older()
{
    auto file = std::make_unique<ScratchFile>();
    file->declare(QStringLiteral("Checkout fails"));
    file->close();
    return file;
}

const QByteArray addColumn("ALTER TABLE draft ADD COLUMN mood TEXT; CREATE TABLE second (x INTEGER) STRICT");
} // namespace

void MigrationTest::takesEachStepOnce()
{
    const auto file = older();
    const auto steps = shippedAnd({addColumn, "CREATE TABLE third (x INTEGER) STRICT"});
    for (int i = 0; i < 2; ++i) {
        const auto connection = openFile(file->path(), steps);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().detail));
        QVERIFY(hasTable(**connection, "second") && hasTable(**connection, "third"));
        QVERIFY(IncidentRepository(**connection).find(QStringLiteral("INC-1")));
        QVERIFY(quickCheck(**connection));
    }
    QCOMPARE(version(file->path()), shipped + 2);
    QCOMPARE(allBackups(file->path()).size(), 1); // before the first step only
    const auto refused = openFile(file->path());  // by the program from before
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Newer);
}

/// A file of the version before files could wait to be attached.
void MigrationTest::givesVersionOneAPlaceForWaitingFiles()
{
    const auto file = older();
    {
        const auto connection = openFile(file->path());
        QVERIFY((*connection)
                    ->execute(
                        "DROP VIEW visible_overruled; DROP VIEW visible_process_role; DROP INDEX act_merge;"
                        "DROP TABLE overruled; DROP TABLE process_role;"
                        "ALTER TABLE timeline_entry DROP COLUMN moved_from;"
                        "ALTER TABLE timeline_entry DROP COLUMN facts;"
                        "ALTER TABLE checklist_tick DROP COLUMN track;"
                        "ALTER TABLE person DROP COLUMN roles;"
                        "DROP VIEW visible_exported_act; DROP VIEW visible_act; DROP VIEW visible_logged;"
                        "DROP VIEW visible_change; DROP VIEW unseen_act; DROP VIEW visible_stream;"
                        "DROP TABLE hidden_act; DROP TABLE opened_stream; DROP TABLE withheld_act;"
                        "CREATE VIEW visible_stream AS SELECT key, id, is_open FROM stream WHERE is_open = 1;"
                        "CREATE VIEW visible_act AS SELECT * FROM act;"
                        "CREATE VIEW visible_logged AS SELECT * FROM act;"
                        "CREATE VIEW visible_change AS SELECT entity, seq FROM change;"
                        "DROP TABLE draft_file; PRAGMA user_version=1"));
        QVERIFY(LocalStore(**connection).saveDraft({QStringLiteral("k"), QStringLiteral("half"), 4, {}}));
    }
    const auto connection = openFile(file->path());
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().detail));
    QCOMPARE(version(file->path()), shipped);
    Statement &sole
        = (*connection)->statementFor("SELECT 1 FROM process_role WHERE role = 'lead' AND is_many = 0");
    QVERIFY(sole.hasRow().value_or(false)); // read from the definitions that were there
    QCOMPARE(allBackups(file->path()).size(), 1);
    LocalStore store(**connection);
    QCOMPARE((*store.draft(QStringLiteral("k")))->text, QStringLiteral("half"));
    const AttachedFile waiting = AttachedFile::of(QStringLiteral("trace.log"), "10:03 refused").value();
    QVERIFY(store.saveDraftFile(QStringLiteral("k"), waiting));
    QCOMPARE(*store.draftFiles(QStringLiteral("k")), QList<AttachedFile>{waiting});
    QVERIFY(IncidentRepository(**connection).find(QStringLiteral("INC-1")));
}

void MigrationTest::copiesTheFileBeforeTheFirst()
{
    const auto file = older();
    QVERIFY(openFile(file->path(), shippedAnd({addColumn})));
    const QStringList copies = allBackups(file->path());
    QCOMPARE(copies.size(), 1);
    QVERIFY(copies.first().endsWith(QStringLiteral("/before-version-%1.wr").arg(shipped + 1)));
    const auto copy = openFile(copies.first()); // the program from before can still read it
    QVERIFY(copy);
    QCOMPARE(*versionOf(**copy), shipped);
    QVERIFY(IncidentRepository(**copy).find(QStringLiteral("INC-1")));
}

void MigrationTest::leavesAFileAsItWasWhenAStepFails_data()
{
    QTest::addColumn<QList<QByteArray>>("steps");
    QTest::addColumn<int>("reached");
    QTest::addRow("its second statement")
        << QList<QByteArray>{addColumn + "; INSERT INTO nowhere VALUES (1)"} << 0;
    QTest::addRow("the second step") << QList<QByteArray>{addColumn, "CREATE TABLE third (x); DROP TABLE x"}
                                     << 1;
    QTest::addRow("a row that points at nothing at the end")
        << QList<QByteArray>{"INSERT INTO change (entity, seq) VALUES (424242, 424242)"} << 0;
}

void MigrationTest::leavesAFileAsItWasWhenAStepFails()
{
    QFETCH(QList<QByteArray>, steps);
    QFETCH(int, reached);
    const auto file = older();
    const auto failed = openFile(file->path(), shippedAnd(steps));
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.contains(QStringLiteral("could not be brought to file version")),
             qPrintable(failed.error().message));
    QVERIFY(!failed.error().hint.isEmpty());
    QCOMPARE(version(file->path()), shipped + reached);
    const auto connection = openFile(file->path(), shippedAnd(steps.mid(0, reached)));
    QVERIFY(connection);
    QCOMPARE(hasTable(**connection, "second"), reached > 0);
    QVERIFY(!hasTable(**connection, "third"));
    QVERIFY(IncidentRepository(**connection).find(QStringLiteral("INC-1")));
}

void MigrationTest::survivesAKillBetweenSteps()
{
    const auto file = older();
    const QByteArray endless("CREATE TABLE third (x INTEGER); WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL "
                             "SELECT x + 1 FROM n) INSERT INTO third SELECT x FROM n");
    const auto steps = shippedAnd({addColumn, endless});
    const pid_t child = fork();
    if (child == 0) {
        const auto ignored = openFile(file->path(), steps);
        _exit(ignored ? 1 : 2);
    }
    QTRY_COMPARE_WITH_TIMEOUT(version(file->path()), shipped + 1, 30'000); // the third is under way
    QCOMPARE(kill(child, SIGKILL), 0);
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const auto again = openFile(file->path(), shippedAnd({addColumn, "CREATE TABLE third (y INTEGER)"}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY(hasTable(**again, "third"));
    QVERIFY(quickCheck(**again));
    QVERIFY(IncidentRepository(**again).find(QStringLiteral("INC-1")));
}

void MigrationTest::saysSoWhereItCannotWrite()
{
    const auto file = older();
    const QString folder = QFileInfo(file->path()).absolutePath();
    const ReadOnlyMount mount(folder);
    if (!mount.isMounted())
        QSKIP("only root can make a folder that even root can't write");
    const auto before = digestsIn(folder);
    const auto refused = openFile(file->path(), shippedAnd({addColumn}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    QVERIFY(refused.error().message.contains(QStringLiteral("older Watchroom")));
    QVERIFY(!refused.error().hint.isEmpty());
    QVERIFY(openToRead(file->path())); // its own version can still be read
    QCOMPARE(digestsIn(folder), before);
}

} // namespace Watchroom
