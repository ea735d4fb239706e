// SPDX-License-Identifier: GPL-3.0-or-later
#include "shippedtest.h"

#include "process/reader.h"
#include "process/shipped.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {

ProcessPointer shipped(const QString &id)
{
    const auto read = readProcess(shippedProcess(id), id);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

void idRows()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedProcessIds())
        QTest::addRow("%s", qPrintable(id)) << id;
}

} // namespace

void ShippedTest::readWithoutAProblem_data()
{
    idRows();
}

void ShippedTest::readWithoutAProblem()
{
    QFETCH(QString, id);
    const QList<ProcessProblem> problems = checkProcess(shippedProcess(id), id);
    for (const ProcessProblem &problem : problems)
        qWarning("%s:%d:%d %s %s %s", qPrintable(problem.file), problem.line, problem.column,
                 qPrintable(problem.key), qPrintable(problem.pointer), qPrintable(problem.text));
    QVERIFY(problems.isEmpty());
    const ProcessPointer process = shipped(id);
    QCOMPARE(process->id.value, id);
    QCOMPARE(process->area.value, id);
    QVERIFY(process->startState(false));
}

void ShippedTest::saysHowToBegin_data()
{
    idRows();
}

void ShippedTest::saysHowToBegin()
{
    QFETCH(QString, id);
    const Initiate initiate = shipped(id)->initiate;
    QVERIFY(!initiate.channel.isEmpty());
    QVERIFY(!initiate.command.isEmpty());
    QVERIFY(!initiate.address.isEmpty());
    QVERIFY(!initiate.fallback.isEmpty());
    QVERIFY(initiate.steps.size() >= 3);
}

void ShippedTest::holdsTheTablesOfReliability()
{
    const ProcessPointer process = shipped(u"reliability"_s);
    QCOMPARE(process->states.size(), 9);
    QCOMPARE(process->transitions.size(), 17);
    QCOMPARE(process->criteria.size(), 35);
    QCOMPARE(process->startState(false)->key.value, u"investigating"_s);
    QCOMPARE(process->startState(true)->key.value, u"triage"_s);
    QCOMPARE(process->role({u"im"_s})->duties.size(), 26);
    QCOMPARE(process->checklist(u"im.duties"_s)->items.size(), 26);
    QCOMPARE(process->role({u"eoc"_s})->duties.size(), 15);
    QCOMPARE(process->lint.size(), 16);
    QVERIFY(process->templates.size() >= 16);
    QCOMPARE(process->updateTemplate(u"T-INV-0"_s)->needs, QStringList());
    QCOMPARE(process->updateTemplate(u"T-INV-1"_s)->needs, (QStringList{u"symptom"_s, u"audience"_s}));
    QCOMPARE(process->transition({u"resolved"_s}, {u"investigating"_s})->within, std::chrono::hours(24));
    QVERIFY(process->transition({u"fixing"_s}, {u"resolved"_s})->criteria.contains({u"impact_end_set"_s}));
    QCOMPARE(process->role({u"cmoc"_s})->opensTrack.value, u"support"_s);
    QCOMPARE(process->role({u"sme"_s})->opensTrack.value, u"development"_s);
    QCOMPARE(process->role({u"quality_dri"_s})->opensTrack.value, u"quality"_s);
    QCOMPARE(process->role({u"seoc"_s})->opensTrack.value, u"security"_s);
    const Criterion *verified = process->criterion({u"fix_verified"_s});
    QVERIFY(verified->secondPerson);
    QCOMPARE(verified->notByAuthorOf.value, u"mitigation"_s);
}

void ShippedTest::holdsTheTablesOfSecurity()
{
    const ProcessPointer process = shipped(u"security"_s);
    QCOMPARE(process->states.size(), 11);
    QCOMPARE(process->transitions.size(), 14);
    QCOMPARE(process->categories.size(), 18);
    for (const Category &category : process->categories) {
        QVERIFY2(category.indicators.size() >= 5, qPrintable(category.key));
        QVERIFY2(!category.firstSteps.isEmpty() && !category.triggers.isEmpty(), qPrintable(category.key));
    }
    QCOMPARE(process->field({u"category"_s})->choices.size(), 18);
    QCOMPARE(process->checklist(u"sec.first_hour"_s)->items.size(), 11);
    QCOMPARE(process->checklist(u"escalation"_s)->items.size(), 6);
    QCOMPARE(process->priorities.size(), 5);
    QCOMPARE(process->indicatorTypes.size(), 20);
    QCOMPARE(process->handoff.size(), 19);
    QCOMPARE(process->managementUpdate.size(), 10);
    QVERIFY(process->clockKeys().contains(u"recovery_started_at"_s));
}

void ShippedTest::speaksByTheCadence()
{
    const ProcessPointer process = shipped(u"reliability"_s);
    const QList<std::tuple<QString, QString, int>> rows{
        {u"investigating"_s, u"s1"_s, 10}, {u"investigating"_s, u"s2"_s, 15},
        {u"investigating"_s, u"s3"_s, 15}, {u"investigating"_s, u"s4"_s, 15},
        {u"identified"_s, u"s1"_s, 10},    {u"identified"_s, u"s2"_s, 30},
        {u"identified"_s, u"s3"_s, 30},    {u"identified"_s, u"s4"_s, 30},
        {u"monitoring"_s, u"s1"_s, 30},    {u"monitoring"_s, u"s2"_s, 60},
        {u"monitoring"_s, u"s3"_s, 60},    {u"monitoring"_s, u"s4"_s, 60}};
    for (const auto &[state, severity, minutes] : rows)
        QCOMPARE(process->cadenceFor({severity}, state), std::chrono::minutes(minutes));
    QCOMPARE(process->cadence.size(), 16);
    QCOMPARE(process->cadenceFor({u"s1"_s}, u"resolved"_s), std::nullopt);
    QCOMPARE(process->cadenceFor({u"undetermined"_s}, u"identified"_s), std::chrono::minutes(30));
}

void ShippedTest::levelsByShareAndWorkaround()
{
    const ProcessPointer process = shipped(u"reliability"_s);
    const auto question
        = std::find_if(process->leveller.begin(), process->leveller.end(),
                       [](const LevellerQuestion &q) { return q.key == u"users_and_workaround"_s; });
    QVERIFY(question != process->leveller.end());
    QCOMPARE(question->options.size(), 15);
    QSet<QString> sentences;
    QHash<QString, QString> level;
    for (const LevellerOption &option : question->options) {
        sentences.insert(option.why.in());
        level.insert(option.key, option.severity.value);
    }
    QCOMPARE(sentences.size(), 15);
    QCOMPARE(level[u"20_or_more.none"_s], u"s1"_s);
    QCOMPARE(level[u"20_or_more.reasonable"_s], u"s2"_s);
    QCOMPARE(level[u"5_to_20.none"_s], u"s2"_s);
    QCOMPARE(level[u"under_5.none_needed"_s], u"s4"_s);
    QCOMPARE(level[u"unknown.none_needed"_s], u"s3"_s);
}

void ShippedTest::asksTheEnvironmentFirstInQuality()
{
    const ProcessPointer process = shipped(u"quality"_s);
    QCOMPARE(process->leveller.first().key, u"q_environment"_s);
    for (const LevellerQuestion &question : process->leveller)
        QVERIFY(question.key != u"users_and_workaround"_s);
    QVERIFY(process->criterion({u"quarantine_task"_s})->exists);
    QVERIFY(!process->criterion({u"quarantine_lifted"_s})->exists);
}

// Kinds that the program knows, and nothing that one person alone can never tick.
void ShippedTest::anS1ReachesItsEndWithoutOverride()
{
    const ProcessPointer process = shipped(u"reliability"_s);
    StateKey here = process->startState(false)->key;
    for (const QString &next : {u"fixing"_s, u"monitoring"_s, u"resolved"_s, u"reviewing"_s, u"closed"_s}) {
        const Transition *step = process->transition(here, {next});
        QVERIFY2(step, qPrintable(next));
        for (const CriterionKey &key : step->criteria) {
            const Criterion *criterion = process->criterion(key);
            QVERIFY2(criterion && criterion->kind != CriterionKind::Unknown, qPrintable(key.value));
            QVERIFY2(!criterion->secondPerson || criterion->onlyIfFlag, qPrintable(key.value));
        }
        here = {next};
    }
    QVERIFY(process->state(here)->end);
}

void ShippedTest::everyStepCanBeTakenBySomebody_data()
{
    idRows();
}

void ShippedTest::everyStepCanBeTakenBySomebody()
{
    QFETCH(QString, id);
    const ProcessPointer process = shipped(id);
    for (const Transition &step : process->transitions) {
        QVERIFY2(!step.by.isEmpty(), qPrintable(step.key));
        if (step.back)
            QCOMPARE(step.criteria, QList<CriterionKey>{{u"reason_set"_s}});
    }
    for (const Checklist &list : process->checklists)
        QVERIFY2(!list.items.isEmpty(), qPrintable(list.key));
}

void ShippedTest::lintPatternsFindWhatTheyAreFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &text, const QString &rule) {
        QTest::addRow("%s", name) << text << rule;
    };
    row("a plain update", u"Since 14:05 UTC some users see errors on checkout. Next update by 14:15 UTC."_s,
        {});
    row("a link", u"We are looking into it. https://status.fernhill.example/incidents/4"_s, {});
    row("a figure", u"About 20 % of users in Europe are affected since 2026-06-23 14:05 UTC."_s, {});
    row("a state in words", u"We will keep watching and report by 15:00 UTC."_s, {});
    row("a time of repair", u"It will be fixed by 15:00 UTC."_s, u"promise_time"_s);
    row("a time of repair in other words", u"We will fix this in ten minutes."_s, u"promise_time"_s);
    row("a culprit", u"An engineer deleted the wrong table."_s, u"blame"_s);
    row("a team as culprit", u"This was caused by our database team."_s, u"blame"_s);
    row("human error", u"The cause was human error."_s, u"blame"_s);
    row("a host", u"We restarted web-cny-03 twice."_s, u"internal_name"_s);
    row("an inner domain", u"See graphs.fernhill.internal for details."_s, u"internal_name"_s);
    row("a chat channel", u"Ask in #incidents for details."_s, u"internal_name"_s);
    row("an incident's name", u"More in INC-12 soon."_s, u"internal_name"_s);
    row("a token", u"We used glpat-abcdefghij0123456789 for it."_s, u"secret"_s);
    row("a mail address", u"Write to kim@fernhill.example now."_s, u"secret"_s);
    row("a network address", u"Traffic came from 203.0.113.7 only."_s, u"secret"_s);
    row("a password", u"password: hunter2"_s, u"secret"_s);
}

void ShippedTest::lintPatternsFindWhatTheyAreFor()
{
    QFETCH(QString, text);
    const ProcessPointer process = shipped(u"reliability"_s);
    QStringList fired;
    for (const LintRule &rule : process->lint) {
        if (!rule.pattern.isEmpty() && QRegularExpression(rule.pattern).match(text).hasMatch())
            fired.append(rule.key);
    }
    QTEST(fired.join(u' '), "rule");
}

void ShippedTest::confirmsNoExampleAddress()
{
    for (const QString &id : shippedProcessIds()) {
        const ProcessPointer process = shipped(id);
        for (const RoleDefinition &role : process->roles)
            QVERIFY2(!role.engage.confirmed, qPrintable(role.key.value));
    }
}

} // namespace Watchroom
