// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablegroupstest.h"

#include "metrics/orderedspans.h"
#include "metrics/tablegroups.h"
#include "plaingroups.h"

#include <QDataStream>
#include <QRandomGenerator>
#include <QTest>

namespace Watchroom {

namespace {
using namespace std::chrono;
const Instant start = fromMs(1'700'000'000'000);
const Instant now = start + days(900);

QString oneOf(QRandomGenerator &chance, std::initializer_list<const char *> words)
{
    return QString::fromLatin1(*(words.begin() + chance.bounded(int(words.size()))));
}

IncidentFacts randomFacts(QRandomGenerator &chance)
{
    IncidentFacts facts;
    facts.area = oneOf(chance, {"reliability", "security", "support"});
    facts.severity = oneOf(chance, {"s1", "s2", "s3", "undetermined"});
    facts.state = oneOf(chance, {"closed", "investigating", ""});
    facts.category = oneOf(chance, {"", "phishing", "malware"});
    facts.rootCause = oneOf(chance, {"", "change", "load"});
    for (int i = chance.bounded(3); i > 0; --i)
        facts.services.append(oneOf(chance, {"Checkout", "Search", "Pay", "Mail"}));
    facts.declared = {start + minutes(chance.bounded(800 * 24 * 60)), Precision::Minute};
    if (chance.bounded(20) == 0)
        facts.declared = Moment::cut(facts.declared.at, Precision::Year);
    for (size_t clock = 0; clock < clockCount; ++clock) {
        if (chance.bounded(3) == 0)
            continue;
        // Few different lengths, so that many are alike; some before the beginning.
        facts.clocks[clock] = Moment{facts.declared.at + minutes(chance.bounded(-5, 60) * 10),
                                     chance.bounded(15) == 0 ? Precision::Day : Precision::Second};
    }
    facts.course = static_cast<Course>(chance.bounded(3));
    facts.excluded = chance.bounded(10) == 0;
    facts.engaged = seconds(chance.bounded(5) * 60);
    facts.anyoneEngaged = chance.bounded(2) == 0;
    facts.someoneEngaged = facts.anyoneEngaged && chance.bounded(3) == 0;
    return facts;
}

std::vector<IncidentFacts> randomFile(quint32 seed, int incidents)
{
    QRandomGenerator chance(seed);
    std::vector<IncidentFacts> facts;
    for (int i = 0; i < incidents; ++i)
        facts.push_back(randomFacts(chance));
    return facts;
}

FactTable tableOf(const std::vector<IncidentFacts> &facts)
{
    FactTable table;
    for (size_t i = 0; i < facts.size(); ++i)
        table.put(int64_t(i) * 3 + 1, facts[i]);
    return table;
}

/// Everything that is said of each group, in one text.
QString told(const std::vector<MeasureGroup> &groups)
{
    QString text;
    QTextStream out(&text);
    out.setRealNumberPrecision(17);
    const auto tell = [&out](const std::optional<double> &value) {
        out << ' ';
        value ? out << *value : out << '-';
    };
    for (const MeasureGroup &group : groups) {
        for (const QString &key : group.key)
            out << (key.isNull() ? QStringLiteral("null") : key) << '/';
        const MeasureSummary &s = group.summary;
        out << ' ' << s.computed << ' ' << s.open << ' ' << s.missing << ' ' << s.imprecise << ' '
            << s.excluded;
        for (const auto &value : {s.median, s.mean, s.p75, s.p90, s.p95, s.low, s.high})
            tell(value);
        for (const double value : s.values)
            out << ' ' << value;
        for (const Span &span : group.spans)
            out << ' ' << span.seconds << (span.ended ? "" : "+");
        out << '\n';
    }
    return text;
}

const QList<QList<GroupBy>> groupings{{},
                                      {GroupBy::Area},
                                      {GroupBy::Month},
                                      {GroupBy::Service},
                                      {GroupBy::State, GroupBy::Category},
                                      {GroupBy::Month, GroupBy::Severity, GroupBy::Service},
                                      {GroupBy::RootCause, GroupBy::Service, GroupBy::Area}};

void addMeasures()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("incidents");
    for (const MeasureDefinition &definition : measureDefinitions())
        for (const int incidents : {0, 3, 40, 300})
            QTest::addRow("%s of %d", qPrintable(definition.key), incidents)
                << int(definition.measure) << incidents;
}
} // namespace

void TableGroupsTest::ordersAsTheCurveDoes_data()
{
    QTest::addColumn<int>("ended");
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("different");
    for (const int ended : {1, 2, 5, 6, 17, 100, 1000})
        for (const int running : {0, 1, 2, 30, 400})
            for (const int different : {1, 3, 50, 100'000})
                QTest::addRow("%d, %d still run, %d lengths", ended, running, different)
                    << ended << running << different;
}

void TableGroupsTest::ordersAsTheCurveDoes()
{
    QFETCH(int, ended);
    QFETCH(int, running);
    QFETCH(int, different);
    for (quint32 seed = 0; seed < 5; ++seed) {
        QRandomGenerator chance(seed);
        std::vector<int64_t> over, still;
        std::vector<Span> spans;
        for (int i = 0; i < ended; ++i)
            over.push_back(chance.bounded(different) * 1000LL);
        for (int i = 0; i < running; ++i)
            still.push_back(chance.bounded(different) * 1000LL);
        std::sort(over.begin(), over.end());
        std::sort(still.begin(), still.end());
        for (const int64_t ms : over)
            spans.push_back({double(ms) / 1000, true});
        for (const int64_t ms : still)
            spans.push_back({double(ms) / 1000, false});
        const SurvivalCurve curve(spans);
        const OrderedSpans ordered(over, still);
        for (const double q : {0.1, 0.25, 0.5, 0.75, 0.9, 0.95})
            QCOMPARE(ordered.quantile(q), curve.quantile(q));
        QCOMPARE(ordered.medianInterval().low, curve.medianInterval().low);
        QCOMPARE(ordered.medianInterval().high, curve.medianInterval().high);
    }
}

void TableGroupsTest::answersAsTheFactsDo_data()
{
    addMeasures();
}

void TableGroupsTest::answersAsTheFactsDo()
{
    QFETCH(int, measure);
    QFETCH(int, incidents);
    const auto which = static_cast<Measure>(measure);
    const auto facts = randomFile(7, incidents);
    const FactTable table = tableOf(facts);
    for (const Period &period : {Period{}, Period{start + days(100), start + days(300)}}) {
        for (const QList<GroupBy> &by : groupings)
            QCOMPARE(told(TableGroups(which, table, period, by).groups(now, true)),
                     told(measureGroups(which, facts, period, by, now)));
    }
}

void TableGroupsTest::followsWhatChanges_data()
{
    addMeasures();
}

void TableGroupsTest::followsWhatChanges()
{
    QFETCH(int, measure);
    QFETCH(int, incidents);
    const auto which = static_cast<Measure>(measure);
    auto facts = randomFile(8, incidents);
    FactTable table = tableOf(facts);
    std::vector<TableGroups> kept;
    for (const QList<GroupBy> &by : groupings)
        kept.emplace_back(which, table, Period{}, by);
    QRandomGenerator chance(9);
    for (int turn = 0; turn < 24; ++turn) {
        const bool isNew = facts.empty() || turn % 4 == 0;
        if (isNew)
            facts.emplace_back();
        const size_t row = isNew ? facts.size() - 1 : size_t(chance.bounded(int(facts.size())));
        facts[row] = randomFacts(chance);
        if (turn % 8 == 4) // more words than there was room for
            facts[row].severity = QStringLiteral("s%1").arg(turn);
        if (turn == 10) {
            for (int i = 0; i < 20; ++i)
                facts[row].services.append(QStringLiteral("Service %1").arg(i));
        }
        if (!isNew) {
            for (TableGroups &groups : kept)
                groups.forget(row);
        }
        table.put(int64_t(row) * 3 + 1, facts[row]);
        for (TableGroups &groups : kept)
            groups.take(row);
        for (size_t i = 0; i < kept.size(); ++i) {
            auto expected = measureGroups(which, facts, {}, groupings[qsizetype(i)], now + hours(turn));
            for (MeasureGroup &group : expected)
                group.spans.clear();
            QCOMPARE(told(kept[i].groups(now + hours(turn))), told(expected));
        }
    }
    for (TableGroups &groups : kept)
        groups.forget(0);
    table.remove(0);
    facts.erase(facts.begin());
    for (size_t i = 0; i < kept.size(); ++i) {
        kept[i].take(0);
        QCOMPARE(told(kept[i].groups(now, true)),
                 told(measureGroups(which, facts, {}, groupings[qsizetype(i)], now)));
        QCOMPARE(told(TableGroups(which, table, {}, groupings[qsizetype(i)]).groups(now, true)),
                 told(measureGroups(which, facts, {}, groupings[qsizetype(i)], now)));
    }
}

void TableGroupsTest::comesBackFromItsBytes()
{
    const auto facts = randomFile(10, 300);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    tableOf(facts).write(out);
    FactTable table;
    QDataStream in(bytes);
    QVERIFY(table.read(in));
    for (const QList<GroupBy> &by : groupings)
        QCOMPARE(told(TableGroups(Measure::Mitigate, table, {}, by).groups(now, true)),
                 told(measureGroups(Measure::Mitigate, facts, {}, by, now)));
    for (qsizetype size = 0; size < bytes.size(); size += 97) { // what is cut short is no table, and no crash
        QDataStream part(bytes.left(size));
        QVERIFY(!table.read(part));
    }
}

} // namespace Watchroom
