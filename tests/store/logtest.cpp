// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtest.h"

#include "log/entityhistory.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"

#include <QFile>
#include <QTest>

namespace Watchroom {

namespace {
ActMark mark(int number, int desk)
{
    ActMark by;
    by.id.uuid.bytes[15] = uint8_t(number);
    by.desk.uuid.bytes[15] = uint8_t(desk);
    by.stamp = number / 2; // two desks share stamps
    return by;
}

ChangeBy titleChange(int number, int desk, const QString &title, const QList<int> &bases)
{
    Change change{EntityKind::Incident, uuid5({}, QStringLiteral("incident")), number == 0, {}, {}};
    QList<ActId> ids;
    for (const int base : bases)
        ids.append(mark(base, 0).id);
    change.setSeen(QStringLiteral("title"), Value(title), ids);
    change.setSeen(QStringLiteral("severity"),
                   Value(number % 2 ? QStringLiteral("s1") : QStringLiteral("s3")), ids);
    return {mark(number, desk), change};
}
} // namespace

void LogTest::everyOrderOfActsGivesOneState()
{
    QList<ChangeBy> changes{
        titleChange(0, 1, QStringLiteral("a"), {}),  titleChange(1, 1, QStringLiteral("b"), {0}),
        titleChange(2, 2, QStringLiteral("c"), {0}), titleChange(3, 2, QStringLiteral("d"), {2}),
        titleChange(4, 1, QStringLiteral("e"), {1}), titleChange(5, 2, QStringLiteral("e"), {3}),
        titleChange(6, 1, QStringLiteral("f"), {4})};
    const FoldedEntity expected = fold(changes);
    QVERIFY(expected.fields.value(QStringLiteral("title")).isConflict());
    QList<int> order{0, 1, 2, 3, 4, 5, 6};
    int permutations = 0;
    do {
        QList<ChangeBy> shuffled;
        for (const int i : order)
            shuffled.append(changes[i]);
        shuffled.append(changes[order.first()]); // arriving twice changes nothing
        QVERIFY(fold(shuffled) == expected);
        ++permutations;
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(permutations, 5040);
}

void LogTest::aFormFromBeforeKeepsItsConflict()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(incident);
    const auto seen
        = EntityHistory(file.writer().connection()).heads(incident->id.uuid, QStringLiteral("title"));
    QVERIFY(seen);
    QCOMPARE(seen->size(), 1);
    QVERIFY(file.writer().perform(SetFieldRequest{{QStringLiteral("title")}, QStringLiteral("One"), {}, {}},
                                  file.context, name));
    QVERIFY(file.writer().perform(
        SetFieldRequest{{QStringLiteral("title")}, QStringLiteral("Two"), {}, *seen}, file.context, name));
    const auto after = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(after);
    QCOMPARE(after->title, QStringLiteral("Two"));
    QCOMPARE(after->conflicts.size(), 1);
    QCOMPARE(after->conflicts.first().heads.size(), 2);
    const SettleRequest first{incident->id.uuid, QStringLiteral("title"),
                              after->conflicts.first().heads.last().by.id};
    QVERIFY(file.writer().perform(first, file.context, name));
    const auto settled = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(settled->conflicts.isEmpty());
    QCOMPARE(settled->title, QStringLiteral("One"));
    const auto again = file.writer().perform(first, file.context, name);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    QVERIFY(file.check()->ok());
}

void LogTest::whatReplacesALongHistoryLeavesNoConflict()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto set = [&](const QString &title, const std::optional<QList<ActId>> &seen = {}) {
        return file.writer()
            .perform(SetFieldRequest{{QStringLiteral("title")}, title, {}, seen}, file.context, name)
            .has_value();
    };
    const auto incident = [&] { return *IncidentRepository(file.writer().connection()).find(name); };
    for (int i = 0; i < 70; ++i) { // so long that the writer remembers the heads
        QVERIFY(set(QStringLiteral("Title %1").arg(i)));
        QVERIFY(incident().conflicts.isEmpty());
    }
    const auto seen
        = EntityHistory(file.writer().connection()).heads(incident().id.uuid, QStringLiteral("title"));
    QCOMPARE(seen->size(), 1);
    QVERIFY(set(QStringLiteral("One")));
    QVERIFY(set(QStringLiteral("Two"), *seen)); // from a form that was open before
    QCOMPARE(incident().conflicts.size(), 1);
    QVERIFY(set(QStringLiteral("Three")));
    QVERIFY(incident().conflicts.isEmpty());
    QCOMPARE(incident().title, QStringLiteral("Three"));
    QVERIFY(file.check()->ok());
}

void LogTest::theStricterSeverityIsInForce()
{
    QList<ChangeBy> changes{titleChange(0, 1, QStringLiteral("a"), {}),
                            titleChange(1, 1, QStringLiteral("b"), {0}),
                            titleChange(2, 2, QStringLiteral("c"), {0})};
    const FoldedField severity = fold(changes).fields.value(QStringLiteral("severity"));
    QVERIFY(severity.isConflict());
    QCOMPARE(severity.heads.first().value.text(), QStringLiteral("s3")); // the latest is the milder one
    QCOMPARE(severity.value.text(), QStringLiteral("s1"));
}

void LogTest::checkNamesTheActThatWasChanged()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto acts
        = file.writer().perform(NoteRequest{QStringLiteral("rolled back"), {}}, file.context, name);
    QVERIFY(acts);
    QVERIFY(file.check()->ok());
    QVERIFY(file.writer().connection().execute(
        "UPDATE act SET payload = CAST(replace(CAST(payload AS TEXT), 'rolled', 'rotted') AS BLOB) "
        "WHERE seq = (SELECT max(seq) FROM act)"));
    const auto report = file.check();
    QVERIFY(report);
    QVERIFY(!report->ok());
    QVERIFY(std::any_of(report->problems.begin(), report->problems.end(), [&](const CheckProblem &problem) {
        return problem.where == acts->last().id.toString();
    }));
}

void LogTest::checkNamesATableThatWasWritten()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().connection().execute("UPDATE incident SET title = 'All is well'"));
    const auto report = file.check();
    QVERIFY(report);
    QVERIFY(!report->ok());
    QVERIFY(report->problems.first().where.startsWith(QStringLiteral("incident ")));
}

void LogTest::redactedWordsAreNotInTheFile()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QByteArray secret("hunter2-canary");
    QVERIFY(file.writer().perform(NoteRequest{QString::fromLatin1(secret), {}}, file.context, name));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("another"), {}}, file.context, name));
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    QString entry;
    for (const EntryRecord &each : incident->timeline) {
        if (each.text.contains(QString::fromLatin1(secret)))
            entry = shortCode(each.id);
    }
    const auto holds = [&] {
        bool found = false;
        for (const char *suffix : {"", "-wal"}) {
            QFile bytes(file.path() + QLatin1String(suffix));
            found = found || (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(secret));
        }
        return found;
    };
    QVERIFY(holds()); // or this test would prove nothing
    QVERIFY(
        file.writer().perform(RedactRequest{entry, QStringLiteral("a password"), {}}, file.context, name));
    QVERIFY(compact(file.writer().connection()));
    QVERIFY(!holds());
    QVERIFY(file.check()->ok());
    const auto after = IncidentRepository(file.writer().connection()).find(name);
    QCOMPARE(after->timeline.size(), incident->timeline.size() + 1);
    QVERIFY(std::any_of(after->timeline.begin(), after->timeline.end(), [](const EntryRecord &each) {
        return each.redacted && each.text.isEmpty() && !each.author.isNull();
    }));
}

void LogTest::undoGivesBackWhatWasThere()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    IncidentRepository repository(file.writer().connection());
    const auto set = [&](const QString &value) {
        return file.writer()
            .perform(SetFieldRequest{{QStringLiteral("impact")}, value, {}, {}}, file.context, name)
            .has_value();
    };
    QVERIFY(set(QStringLiteral("some")));
    QVERIFY(set(QStringLiteral("many")));
    QVERIFY(file.writer().perform(UndoRequest{}, file.context, name));
    QCOMPARE(repository.find(name)->field(QStringLiteral("impact")), QStringLiteral("some"));
    QVERIFY(file.writer().perform(UndoRequest{}, file.context, name));
    QVERIFY(repository.find(name)->field(QStringLiteral("impact")).isEmpty());
    QVERIFY(set(QStringLiteral("mine")));
    file.context.who = QStringLiteral("ben");
    QVERIFY(set(QStringLiteral("his")));
    file.context.who = QStringLiteral("ann");
    const auto blocked = file.writer().perform(UndoRequest{}, file.context, name);
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().code, ErrorCode::Conflict);
    QVERIFY(file.check()->ok());
}

void LogTest::whatIsNewIsReadFromTheEndOfTheLog_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("acts above") << QStringLiteral("read/acts_above");
    QTest::addRow("the last") << QStringLiteral("read/last_seq");
}

/// A window asks after each act: through the index of streams every act of the file would be looked at.
void LogTest::whatIsNewIsReadFromTheEndOfTheLog()
{
    QFETCH(QString, name);
    ScratchFile file;
    Statement &plan = file.writer().connection().statementFor("EXPLAIN QUERY PLAN " + sqlText(name));
    QStringList steps;
    QVERIFY(plan.each([&steps](const Statement &row) { steps.append(row.text(3)); }));
    QVERIFY(!steps.isEmpty());
    const QString all = steps.join(QLatin1Char('\n'));
    QVERIFY2(!all.contains(QLatin1String("TEMP B-TREE")) && !all.contains(QLatin1String("autoindex_act")),
             qPrintable(all));
}

} // namespace Watchroom
