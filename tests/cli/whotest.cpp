// SPDX-License-Identifier: GPL-3.0-or-later
#include "whotest.h"

#include "../store/scratchfile.h"
#include "commandline.h"
#include "queries/incidentrepository.h"
#include "workspace/whoami.h"

#include <QTest>

namespace Watchroom {

namespace {
const QString systemsUser = QStringLiteral("the system's user");
}

void WhoTest::actsAs_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *name, const char *option, const char *variable, const char *setting,
                        const QString &who) {
        QTest::newRow(name) << QString::fromLatin1(option) << QString::fromLatin1(variable)
                            << QString::fromLatin1(setting) << who;
    };
    row("the option before all", "ben", "cleo", "dara", QStringLiteral("ben"));
    row("the variable before the file", "", "cleo", "dara", QStringLiteral("cleo"));
    row("the file before the system", "", "", "dara", QStringLiteral("dara"));
    row("the system if nobody said", "", "", "", systemsUser);
}

void WhoTest::actsAs()
{
    QFETCH(QString, option);
    QFETCH(QString, variable);
    QFETCH(QString, setting);
    QFETCH(QString, who);
    ScratchFile file;
    Connection &connection = file.writer().connection();
    const QString incident = file.declare(QStringLiteral("Sign-in is down"));
    if (!setting.isEmpty())
        QVERIFY(setWhoAmI(connection, setting));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("WATCHROOM_PERSON"));
    if (!variable.isEmpty())
        environment.insert(QStringLiteral("WATCHROOM_PERSON"), variable);
    QStringList words{QStringLiteral("note"), incident, QStringLiteral("seen")};
    if (!option.isEmpty())
        words = QStringList{QStringLiteral("--person"), option} + words;
    const Ended answer = commandLine(file.path(), words, environment);
    QVERIFY2(answer.code == 0, qPrintable(answer.err));

    LogReader log(connection);
    const auto last = log.lastSeq();
    QVERIFY(last);
    const auto acts = log.above(*last - 1, 1);
    QVERIFY(acts && acts->size() == 1);
    const Act &act = acts->first().act;
    const auto people = IncidentRepository(connection).people();
    QVERIFY(people);
    QCOMPARE(people->value(act.author).handle, who == systemsUser ? act.systemUser : who);
}

} // namespace Watchroom
