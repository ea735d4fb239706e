// SPDX-License-Identifier: GPL-3.0-or-later
#include "difftest.h"

#include "minimal.h"
#include "process/canonical.h"
#include "process/diff.h"
#include "process/shipped.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {

void row(const char *name, const char *from, const char *to, const char *path, const char *kind,
         const char *before, const char *after)
{
    QTest::addRow("%s", name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(path)
                              << QString::fromLatin1(kind) << QString::fromUtf8(before)
                              << QString::fromUtf8(after);
}

} // namespace

void DiffTest::namesEachChange_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    row("a version", R"("version": 1)", R"("version": 2)", "/version", "changed", "1", "2");
    row("a title in one language", R"("Klein")", R"("Winzig")", "/title/de", "changed", "Klein", "Winzig");
    row("a new part", R"("area": "mini",)", R"("area": "mini", "purpose": "Try",)", "/purpose", "added", "",
        "Try");
    row("a name of a state", R"("name": "Open")", R"("name": "Begun")", "/states/open/name", "changed",
        "Open", "Begun");
    row("a state that goes",
        R"({"key": "done", "name": "Done", "meaning": "Over", "clock": "closed_at", "end": true})",
        R"({"key": "over", "name": "Over", "meaning": "Over", "end": true})", "/states/done", "removed",
        R"({"clock":"closed_at","end":true,"key":"done","meaning":"Over","name":"Done"})", "");
    row("a state that comes", R"({"key": "done", "name")",
        R"({"key": "lost", "name": "Lost", "meaning": "L", "end": true}, {"key": "done", "name")",
        "/states/lost", "added", "", R"({"end":true,"key":"lost","meaning":"L","name":"Lost"})");
    row("a criterion less", R"("told", "listed", "filed")", R"("told", "filed")",
        "/transitions/finish/criteria/listed", "removed", "listed", "");
    row("a role more", R"("by": ["lead")", R"("by": ["lead", "scribe")", "/transitions/finish/by/scribe",
        "added", "", "scribe");
    row("a limit of time", R"("within_hours": 24)", R"("within_hours": 12)",
        "/transitions/again/within_hours", "changed", "24", "12");
    row("a parameter", R"("parameter": "follow_up")", R"("parameter": "action")", "/criteria/filed/parameter",
        "changed", "follow_up", "action");
    row("a way to call", R"("answer_minutes": 15)", R"("answer_minutes": 5)",
        "/roles/lead/engage/answer_minutes", "changed", "15", "5");
    row("a duty", R"("text": "Own it")", R"("text": "Own it all")", "/roles/lead/duties/own/text", "changed",
        "Own it", "Own it all");
    row("a cadence", R"("minutes": 10)", R"("minutes": null)", "/cadence/s1,begun/minutes", "changed", "10",
        "null");
    row("a level", R"("severity": null)", R"("severity": "s1")", "/leveller/q_one/options/no/severity",
        "changed", "null", "s1");
    row("a template", "{what}.", "{what}!", "/templates/T-1/text", "changed", "Since {since} {what}.",
        "Since {since} {what}!");
    row("a lint word", R"("level": "error")", R"("level": "info")", "/lint/no_blame/level", "changed",
        "error", "info");
    row("a right", R"("what": "lower_severity", "roles": ["lead"])",
        R"("what": "lower_severity", "roles": [])", "/rights/lower_severity/roles/lead", "removed", "lead",
        "");
    row("a notice", R"("channel": "#mini", "by")", R"("channel": "#all", "by")",
        "/notify/declared,automatic/channel", "changed", "#mini", "#all");
    row("a timebox", R"({"s1": 30})", R"({"s1": 45})", "/timeboxes/open,lead/minutes/s1", "changed", "30",
        "45");
    row("an order that matters", R"({"key": "yes", "answer": "Yes", "severity": "s1", "why": "It is bad."},
      {"key": "no", "answer": "No", "severity": null})",
        R"({"key": "no", "answer": "No", "severity": null},
      {"key": "yes", "answer": "Yes", "severity": "s1", "why": "It is bad."})",
        "/leveller/q_one/options", "moved", "yes, no", "no, yes");
}

void DiffTest::namesEachChange()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    const QByteArray before = minimalProcess();
    QVERIFY(before.contains(from));
    QByteArray after = before;
    after.replace(after.indexOf(from), from.size(), to);
    const auto changes = diffProcesses(before, after);
    QVERIFY(changes.has_value());
    const auto found = std::find_if(changes->begin(), changes->end(),
                                    [&](const ProcessChange &change) { return change.path == path; });
    QVERIFY(found != changes->end());
    QTEST(kindWord(found->kind), "kind");
    QTEST(found->before, "before");
    QTEST(found->after, "after");
    QVERIFY(found->sentence.contains(path));
}

void DiffTest::equalDefinitionsDifferInNothing()
{
    for (const QString &id : shippedProcessIds()) {
        const QByteArray json = shippedProcess(id);
        QCOMPARE(*diffProcesses(json, canonicalProcess(json)), QList<ProcessChange>());
    }
}

void DiffTest::anEntryInTheMiddleShiftsNoOther()
{
    QByteArray after = shippedProcess(u"reliability"_s);
    after.replace("    { \"key\": \"near_miss\"",
                  "    { \"key\": \"new_one\", \"text\": \"New\" },\n    { \"key\": \"near_miss\"");
    const auto changes = diffProcesses(shippedProcess(u"reliability"_s), after);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().path, u"/flags/new_one"_s);
}

void DiffTest::readsASentence()
{
    QByteArray after = minimalProcess();
    after.replace("\"minutes\": 10", "\"minutes\": 20");
    QCOMPARE(diffProcesses(minimalProcess(), after)->first().sentence,
             u"/cadence/s1,begun/minutes was changed from 10 to 20."_s);
}

void DiffTest::refusesWhatIsNoJson()
{
    const auto changes = diffProcesses(minimalProcess(), "{\n]");
    QVERIFY(!changes.has_value());
    QCOMPARE(changes.error().code, ErrorCode::Invalid);
}

} // namespace Watchroom
