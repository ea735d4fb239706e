// SPDX-License-Identifier: GPL-3.0-or-later
#include "survivaltest.h"

#include "metrics/survival.h"

#include <QTest>

namespace Watchroom {

namespace {
std::vector<Span> ended(std::initializer_list<double> values)
{
    std::vector<Span> spans;
    for (const double value : values)
        spans.push_back({value, true});
    return spans;
}

/// The maintained group of the leukaemia trial that R ships as aml: survfit(Surv(time, status) ~ x).
std::vector<Span> maintained()
{
    return {{9, true},  {13, true}, {13, false}, {18, true}, {23, true},  {28, false},
            {31, true}, {34, true}, {45, false}, {48, true}, {161, false}};
}
} // namespace

void SurvivalTest::isThePlainQuantileWithoutOpenOnes_data()
{
    QTest::addColumn<std::vector<Span>>("spans");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("answer");
    QTest::newRow("one") << ended({7}) << 0.5 << 7.0;
    QTest::newRow("an odd number") << ended({9, 1, 5}) << 0.5 << 5.0;
    QTest::newRow("an even number: the middle of two") << ended({1, 9, 3, 5}) << 0.5 << 4.0;
    QTest::newRow("equal ones") << ended({2, 2, 2, 2}) << 0.5 << 2.0;
    QTest::newRow("three quarters") << ended({1, 2, 3, 4, 5, 6, 7, 8}) << 0.75 << 6.5;
    QTest::newRow("nine tenths") << ended({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) << 0.9 << 10.0;
    std::vector<Span> many;
    for (int i = 1; i <= 20'000; ++i)
        many.push_back({double(i), true});
    QTest::newRow("many: no error adds up") << many << 0.5 << 10'000.5;
}

void SurvivalTest::isThePlainQuantileWithoutOpenOnes()
{
    QFETCH(std::vector<Span>, spans);
    QFETCH(double, share);
    const auto quantile = SurvivalCurve(spans).quantile(share);
    QVERIFY(quantile);
    QTEST(*quantile, "answer");
}

void SurvivalTest::neitherDropsNorEndsWhatRuns()
{
    QCOMPARE(SurvivalCurve(maintained()).quantile(0.5).value_or(-1), 31.0);
    QCOMPARE(SurvivalCurve(maintained()).quantile(0.25).value_or(-1), 18.0);
    std::vector<Span> dropped, finished;
    for (const Span &span : maintained()) {
        if (span.ended)
            dropped.push_back(span);
        finished.push_back({span.seconds, true});
    }
    // Both mistakes give another median here: the comparison above would see them.
    QCOMPARE(SurvivalCurve(dropped).quantile(0.5).value_or(-1), 23.0);
    QCOMPARE(SurvivalCurve(finished).quantile(0.5).value_or(-1), 28.0);
}

void SurvivalTest::saysWhenItIsNotReached()
{
    const std::vector<Span> spans{{1, true}, {2, false}, {3, false}, {4, false}};
    QVERIFY(!SurvivalCurve(spans).quantile(0.5));
    QVERIFY(SurvivalCurve(spans).quantile(0.2));
    QVERIFY(!SurvivalCurve(std::vector<Span>()).quantile(0.5));
}

void SurvivalTest::boundsTheMedian()
{
    // By hand: S(13) = 0.8182 with its lower bound 0.4474, S(48) = 0.1841 with its upper bound 0.5250.
    const SurvivalCurve::Interval interval = SurvivalCurve(maintained()).medianInterval();
    QCOMPARE(interval.low.value_or(-1), 13.0);
    QVERIFY(!interval.high);
    std::vector<Span> many;
    for (int i = 1; i <= 100; ++i)
        many.push_back({double(i), true});
    const SurvivalCurve::Interval narrow = SurvivalCurve(many).medianInterval();
    QVERIFY(narrow.low.value_or(0) > 35 && narrow.low.value_or(0) < 50);
    QVERIFY(narrow.high.value_or(0) > 50 && narrow.high.value_or(0) < 65);
}

} // namespace Watchroom
