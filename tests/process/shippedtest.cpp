// SPDX-License-Identifier: GPL-3.0-or-later
#include "shippedtest.h"

#include "process/reader.h"
#include "process/shipped.h"

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

void ShippedTest::readWithoutAProblem_data() { idRows(); }

void ShippedTest::readWithoutAProblem()
{
    QFETCH(QString, id);
    const QList<ProcessProblem> problems = checkProcess(shippedProcess(id), id);
    for (const ProcessProblem &problem : problems)
        qWarning("%s:%d:%d %s %s %s", qPrintable(problem.file), problem.line, problem.column,
                 qPrintable(problem.key), qPrintable(problem.pointer), qPrintable(problem.text));
    QVERIFY(problems.isEmpty());
    const ProcessPointer process = shipped(id);
    QCOMPARE(process->id, id);
    QCOMPARE(process->area.value, id);
    QVERIFY(process->startState(false));
}

void ShippedTest::saysHowToBegin_data() { idRows(); }

void ShippedTest::saysHowToBegin()
{
    QFETCH(QString, id);
    const Initiate &initiate = shipped(id)->initiate;
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
    QCOMPARE(process->updateTemplate(u"T-INV-1"_s)->needs, (QStringList {u"symptom"_s, u"audience"_s}));
    QCOMPARE(process->transition({u"resolved"_s}, {u"investigating"_s})->within, std::chrono::hours(24));
    QVERIFY(process->transition({u"fixing"_s}, {u"resolved"_s})->criteria.contains({u"impact_end_set"_s}));
    QCOMPARE(process->role({u"cmoc"_s})->opensTrack, u"support"_s);
    QCOMPARE(process->role({u"sme"_s})->opensTrack, u"development"_s);
    QCOMPARE(process->role({u"quality_dri"_s})->opensTrack, u"quality"_s);
    QCOMPARE(process->role({u"seoc"_s})->opensTrack, u"security"_s);
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
    const QList<std::tuple<QString, QString, int>> rows {
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

void ShippedTest::everyStepCanBeTakenBySomebody_data() { idRows(); }

void ShippedTest::everyStepCanBeTakenBySomebody()
{
    QFETCH(QString, id);
    const ProcessPointer process = shipped(id);
    for (const Transition &step : process->transitions) {
        QVERIFY2(!step.by.isEmpty(), qPrintable(step.key));
        if (step.back)
            QCOMPARE(step.criteria, QList<CriterionKey> {{u"reason_set"_s}});
    }
    for (const Checklist &list : process->checklists)
        QVERIFY2(!list.items.isEmpty(), qPrintable(list.key));
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
