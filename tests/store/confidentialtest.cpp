// SPDX-License-Identifier: GPL-3.0-or-later
#include "confidentialtest.h"

#include "log/entityhistory.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/attachments.h"

#include <QTest>

namespace Watchroom {

namespace {
void takeLead(ScratchFile &file, const QString &person, const QString &incident)
{
    file.context.who = person;
    QVERIFY(
        file.writer().perform(EngageRequest{{QStringLiteral("lead")}, person, {}}, file.context, incident));
}

void setConfidential(ScratchFile &file, const QString &incident, bool confidential)
{
    const auto changed = file.writer().perform(
        ConfidentialityRequest{confidential, QStringLiteral("names a customer")}, file.context, incident);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
}

qsizetype found(ScratchFile &file, const QString &text)
{
    IncidentFilter filter;
    filter.text = text;
    return IncidentRepository(file.writer().connection()).list(filter)->size();
}
} // namespace

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
    takeLead(file, QStringLiteral("ann"), name);
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ben"), true, true}, file.context, name));
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("revoked"), {}}, file.context, name));
    takeLead(file, QStringLiteral("ben"), name);
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ann"), false}, file.context, name));
    file.context.who = QStringLiteral("ann");
    QVERIFY(!file.writer().perform(NoteRequest{QStringLiteral("too late"), {}}, file.context, name));
    QVERIFY(file.check()->ok());
}

void ConfidentialTest::isHiddenOnceMadeConfidential()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Pushes fail"));
    file.declare(QStringLiteral("Another"));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("Acme is hit"), {}}, file.context, name));
    takeLead(file, QStringLiteral("ann"), name);
    setConfidential(file, name, true);
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("later words"), {}}, file.context, name));

    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    IncidentRepository repository(file.writer().connection());
    const auto seen = repository.find(name);
    QVERIFY(seen);
    QVERIFY(seen->confidential);
    QCOMPARE(found(file, QStringLiteral("acme")), 1);
    const auto history = EntityHistory(file.writer().connection()).actsOfIncident(seen->id);
    QVERIFY(history->size() > 3);

    QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    QVERIFY(!repository.find(name));
    QCOMPARE(repository.list({})->size(), 1);
    QCOMPARE(found(file, QStringLiteral("acme")), 0);
    QCOMPARE(EntityHistory(file.writer().connection()).actsOfIncident(seen->id)->size(), 0);
    const auto rows = LogReader(file.writer().connection()).above(0, 1000);
    for (const LogRow &row : *rows)
        QVERIFY(!row.payload.contains("Acme"));
    QVERIFY2(file.check()->ok(), qPrintable(file.check()->problems.value(0).text));
}

void ConfidentialTest::keepsAttachmentsForMembersOnceMadeConfidential()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Pushes fail"));
    NoteRequest request{QStringLiteral("See the graph"), {}};
    request.files.append(*AttachedFile::of(QStringLiteral("graph.txt"), "some bytes"));
    QVERIFY(file.writer().perform(request, file.context, name));
    takeLead(file, QStringLiteral("ann"), name);
    setConfidential(file, name, true);
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    const auto seen = IncidentRepository(file.writer().connection()).find(name);
    QCOMPARE(seen->stream, confidentialStream(seen->id));
    for (const EntryRecord &entry : seen->timeline) {
        if (entry.attachment)
            QCOMPARE(*attachmentBytes(file.writer().connection(), seen->stream, entry.attachment->sha256),
                     QByteArray("some bytes"));
    }
    QVERIFY2(file.check()->ok(), qPrintable(file.check()->problems.value(0).text));
}

void ConfidentialTest::isSeenByAllOnceOpened_data()
{
    QTest::addColumn<bool>("bornConfidential");
    QTest::addRow("declared confidential") << true;
    QTest::addRow("made confidential later") << false;
}

void ConfidentialTest::isSeenByAllOnceOpened()
{
    QFETCH(bool, bornConfidential);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("A key was published"), bornConfidential);
    takeLead(file, QStringLiteral("ann"), name);
    if (!bornConfidential)
        setConfidential(file, name, true);
    setConfidential(file, name, false);
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("I see it"), {}}, file.context, name));
    QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    const auto seen = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(seen);
    QVERIFY(!seen->confidential);
    QCOMPARE(found(file, QStringLiteral("published")), 1);
    QVERIFY2(file.check()->ok(), qPrintable(file.check()->problems.value(0).text));
    file.context.who = QStringLiteral("ann");
    setConfidential(file, name, true); // and back again
    QVERIFY(file.writer().lookAs(QStringLiteral("cem")));
    QVERIFY(!IncidentRepository(file.writer().connection()).find(name));
    QVERIFY2(file.check()->ok(), qPrintable(file.check()->problems.value(0).text));
}

} // namespace Watchroom
