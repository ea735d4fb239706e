// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingtest.h"

#include "../store/scratchfile.h"
#include "commandline.h"

#include <QTest>

namespace Watchroom {

namespace {
int counted(ScratchFile &file, const QByteArray &sql)
{
    return int(file.writer().connection().statementFor(sql).firstInteger(-1).value_or(-1));
}
} // namespace

void ReadingTest::isNotedOnceADay_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<bool>("confidential");
    QTest::addColumn<int>("notes");
    QTest::addRow("one who is named on it") << QStringLiteral("ann") << true << 1;
    QTest::addRow("a stranger sees nothing and leaves nothing") << QStringLiteral("ben") << true << 0;
    QTest::addRow("an open one is not noted") << QStringLiteral("ann") << false << 0;
}

void ReadingTest::isNotedOnceADay()
{
    QFETCH(QString, reader);
    QFETCH(bool, confidential);
    QFETCH(int, notes);
    ScratchFile file;
    const QString incident = file.declare(QStringLiteral("A key was published"), confidential);
    const int code = confidential && reader != QLatin1String("ann") ? 1 : 0;
    const QStringList who{QStringLiteral("--person"), reader};
    const QString report = file.pathOf(QStringLiteral("report.html"));
    QCOMPARE(commandLine(file.path(), who + QStringList{QStringLiteral("show"), incident}).code, code);
    QCOMPARE(commandLine(file.path(), who + QStringList{QStringLiteral("history"), incident}).code, code);
    const QStringList wish{QStringLiteral("report"), incident, QStringLiteral("--html"), report};
    QCOMPARE(commandLine(file.path(), who + wish).code, code);
    QCOMPARE(counted(file,
                     "SELECT count(*) FROM access_note JOIN stream ON stream.key = access_note.stream "
                     "AND is_open = 0"),
             notes);
    QCOMPARE(counted(file, "SELECT count(*) FROM act WHERE kind = 'viewed'"), notes);
    QVERIFY(file.check()->ok());
}

} // namespace Watchroom
