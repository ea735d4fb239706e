// SPDX-License-Identifier: GPL-3.0-or-later
#include "confidentialtest.h"

#include "scratchfile.h"
#include "store/incidentrepository.h"

#include <QTest>

namespace Watchroom {

void ConfidentialTest::doesNotExistForOthers()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("A key was published"), true);
    IncidentRepository repository(file.writer().connection());
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    QVERIFY(repository.find(name));
    QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    const auto hidden = repository.find(name);
    const auto absent = repository.find(QStringLiteral("PLAIN-YARD"));
    QVERIFY(!hidden && !absent);
    QCOMPARE(hidden.error().message.section(QLatin1Char(' '), 0, 3),
             absent.error().message.section(QLatin1Char(' '), 0, 3));
    QCOMPARE(hidden.error().hint, absent.error().hint);
    QCOMPARE(repository.list({})->size(), 0);
    IncidentFilter filter;
    filter.text = QStringLiteral("published");
    QCOMPARE(repository.list(filter)->size(), 0);
    QCOMPARE(repository.counts()->incidents, 0);
    QCOMPARE(repository.counts()->timelineEntries, 0);
}

void ConfidentialTest::drawsNoNumber()
{
    ScratchFile file;
    QCOMPARE(file.declare(QStringLiteral("One")), QStringLiteral("INC-1"));
    QVERIFY(!file.declare(QStringLiteral("Hidden"), true).startsWith(QStringLiteral("INC-")));
    QCOMPARE(file.declare(QStringLiteral("Two")), QStringLiteral("INC-2"));
}

void ConfidentialTest::isSeenByWhoIsAdded()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("A key was published"), true);
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ben"), true, true}, file.context, name));
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("revoked"), {}}, file.context, name));
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ann"), false}, file.context, name));
    file.context.who = QStringLiteral("ann");
    QVERIFY(!file.writer().perform(NoteRequest{QStringLiteral("too late"), {}}, file.context, name));
    QVERIFY(file.check()->ok());
}

} // namespace Watchroom
