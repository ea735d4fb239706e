// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisontest.h"

#include "metrics/comparison.h"

#include <QTest>

namespace Watchroom {

namespace {
/// \a count spans around \a middle, all ended.
std::vector<Span> around(double middle, int count)
{
    std::vector<Span> spans;
    for (int i = 0; i < count; ++i)
        spans.push_back({middle * (0.5 + double(i) / count), true});
    return spans;
}
} // namespace

void ComparisonTest::tellsBetterFromWorse_data()
{
    QTest::addColumn<std::vector<Span>>("earlier");
    QTest::addColumn<std::vector<Span>>("later");
    QTest::addColumn<Verdict>("answer");
    QTest::newRow("half as long") << around(1000, 60) << around(500, 60) << Verdict::Better;
    QTest::newRow("twice as long") << around(500, 60) << around(1000, 60) << Verdict::Worse;
    QTest::newRow("the same") << around(1000, 60) << around(1010, 60) << Verdict::CannotTell;
    QTest::newRow("too few") << around(1000, 4) << around(100, 60) << Verdict::CannotTell;
    QTest::newRow("nothing") << std::vector<Span>() << std::vector<Span>() << Verdict::CannotTell;
}

void ComparisonTest::tellsBetterFromWorse()
{
    QFETCH(std::vector<Span>, earlier);
    QFETCH(std::vector<Span>, later);
    QTEST(compareSpans(earlier, later).verdict, "answer");
}

void ComparisonTest::answersTheSameTwice()
{
    const Comparison once = compareSpans(around(1000, 30), around(900, 30));
    const Comparison twice = compareSpans(around(1000, 30), around(900, 30));
    QVERIFY(once.low && once.high);
    QCOMPARE(once.low, twice.low);
    QCOMPARE(once.high, twice.high);
    QVERIFY(*once.low <= *once.difference && *once.difference <= *once.high);
}

void ComparisonTest::hasThePOfTheLogRankTest()
{
    // The leukaemia trial that R ships as aml: survdiff(Surv(time, status) ~ x) gives chi-squared 3.4, p
    // 0.0653.
    const std::vector<Span> maintained{{9, true},   {13, true},  {13, false}, {18, true},
                                       {23, true},  {28, false}, {31, true},  {34, true},
                                       {45, false}, {48, true},  {161, false}};
    const std::vector<Span> plain{{5, true},  {5, true},  {8, true},  {8, true},  {12, true}, {16, false},
                                  {23, true}, {27, true}, {30, true}, {33, true}, {43, true}, {45, true}};
    const auto p = logRankP(maintained, plain);
    QVERIFY(p);
    QVERIFY2(std::abs(*p - 0.0653) < 0.0001, qPrintable(QString::number(*p)));
    QVERIFY(!logRankP({}, {}));
}

} // namespace Watchroom
