// SPDX-License-Identifier: GPL-3.0-or-later
#include "factsfiletest.h"

#include "../store/scratchfile.h"
#include "overview/metricsjson.h"
#include "plaingroups.h"
#include "queries/factsfile.h"
#include "sample/sample.h"
#include "store/companionpaths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

namespace Watchroom {

namespace {
const QList<QList<GroupBy>> groupings{
    {}, {GroupBy::Month, GroupBy::Severity}, {GroupBy::Service, GroupBy::State}, {GroupBy::RootCause}};

void perform(ScratchFile &file, const QString &name, const auto &request)
{
    const auto done = file.writer().perform(request, file.context, name);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

/// Every measure in every grouping, by the facts that are read from the file.
QByteArray byTheFile(ScratchFile &file)
{
    const auto facts = allFacts(file.writer().connection());
    QByteArray all;
    for (const MeasureDefinition &definition : measureDefinitions())
        for (const QList<GroupBy> &by : groupings)
            all += QJsonDocument(
                       metricsJson(definition.measure, by,
                                   measureGroups(definition.measure, facts, {}, by, file.context.time)))
                       .toJson();
    return all;
}

QByteArray byColumns(ScratchFile &file, const FactsFile &facts)
{
    QByteArray all;
    for (const MeasureDefinition &definition : measureDefinitions())
        for (const QList<GroupBy> &by : groupings)
            all += QJsonDocument(
                       metricsJson(
                           definition.measure, by,
                           TableGroups(definition.measure, facts.table(), {}, by).groups(file.context.time)))
                       .toJson();
    return all;
}

std::unique_ptr<FactsFile> open(ScratchFile &file)
{
    auto facts = FactsFile::open(file.writer().connection(), 0);
    return facts ? std::move(*facts) : nullptr;
}
} // namespace

void FactsFileTest::answersAsTheFileDoes()
{
    ScratchFile file;
    SampleOptions options;
    options.incidents = 60;
    options.until = file.context.time;
    QVERIFY(fillSample(file.writer(), options, {}));
    QVERIFY(file.writer().lookAs(file.context.who));
    const auto first = open(file);
    QVERIFY(first);
    QVERIFY(QFile::exists(factsPath(file.path())));
    QCOMPARE(byColumns(file, *first), byTheFile(file));
    TableGroups kept(Measure::Mitigate, first->table(), {}, {GroupBy::Area});

    file.context.time += std::chrono::minutes(5);
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    perform(file, name,
            SetFieldRequest{{QStringLiteral("impact_started_at")}, QStringLiteral("-30m"), {}, {}});
    perform(file, name, SetFieldRequest{{QStringLiteral("mitigated_at")}, QStringLiteral("-5m"), {}, {}});
    perform(file, name, SetFieldRequest{{QStringLiteral("service")}, QStringLiteral("Checkout"), {}, {}});
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    perform(file, hidden, SetFieldRequest{{QStringLiteral("mitigated_at")}, QStringLiteral("-1m"), {}, {}});
    QVERIFY(first->follow({&kept}));
    QCOMPARE(byColumns(file, *first), byTheFile(file));
    const auto facts = allFacts(file.writer().connection());
    QCOMPARE(QJsonDocument(metricsJson(Measure::Mitigate, {GroupBy::Area}, kept.groups(file.context.time)))
                 .toJson(),
             QJsonDocument(
                 metricsJson(Measure::Mitigate, {GroupBy::Area},
                             measureGroups(Measure::Mitigate, facts, {}, {GroupBy::Area}, file.context.time)))
                 .toJson());
    const auto next = open(file); // of the file beside, and what came since
    QVERIFY(next);
    QCOMPARE(byColumns(file, *next), byTheFile(file));
}

void FactsFileTest::tellsNothingConfidential()
{
    ScratchFile file;
    file.declare(QStringLiteral("Everybody knows"));
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    perform(file, hidden,
            SetFieldRequest{{QStringLiteral("service")}, QStringLiteral("Vault of secrets"), {}, {}});
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    const auto seen = open(file);
    QVERIFY(seen);
    QCOMPARE(seen->table().size(), size_t(2));
    QCOMPARE(byColumns(file, *seen), byTheFile(file));
    QFile beside(factsPath(file.path()));
    QVERIFY(beside.open(QIODevice::ReadOnly));
    const QByteArray bytes = beside.readAll();
    const QString secret = QStringLiteral("Vault");
    QByteArray utf16(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
    for (qsizetype i = 0; i < utf16.size(); i += 2)
        std::swap(utf16[i], utf16[i + 1]); // as QDataStream writes it
    QVERIFY(!bytes.contains(utf16) && !bytes.contains("Vault"));
    QVERIFY(!(QFileInfo(beside).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(file.writer().lookAs(QStringLiteral("eve")));
    const auto stranger = open(file);
    QVERIFY(stranger);
    QCOMPARE(stranger->table().size(), size_t(1));
    QCOMPARE(byColumns(file, *stranger), byTheFile(file));

    QVERIFY(file.writer().lookAs(QStringLiteral("ann"))); // and who is taken off sees it no more
    perform(file, hidden, EngageRequest{{QStringLiteral("lead")}, QStringLiteral("ann"), {}});
    const auto ben = [&](bool add) {
        file.context.who = QStringLiteral("ann");
        perform(file, hidden, AccessRequest{QStringLiteral("ben"), add, true});
        QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    };
    ben(true);
    const auto bens = open(file);
    QCOMPARE(byColumns(file, *bens), byTheFile(file));
    QCOMPARE(bens->table().size(), size_t(2));
    ben(false);
    QVERIFY(bens->follow());
    QCOMPARE(byColumns(file, *bens), byTheFile(file));
    QVERIFY(bens->table().isGone(1));
}

void FactsFileTest::isMadeAgainWhereItIsNotThisFiles_data()
{
    QTest::addColumn<int>(
        "at"); ///< a byte that is turned; -1: the file of another organisation; -2: cut short
    QTest::addRow("another file's") << -1;
    QTest::addRow("cut short") << -2;
    for (const int at : {0, 5, 10, 20, 40, 60, 100, 200, 400})
        QTest::addRow("byte %d", at) << at;
}

void FactsFileTest::isMadeAgainWhereItIsNotThisFiles()
{
    QFETCH(int, at);
    ScratchFile file, other(2);
    file.declare(QStringLiteral("Checkout fails"));
    other.declare(QStringLiteral("Search is slow"));
    other.declare(QStringLiteral("Mail is late"));
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    QVERIFY(other.writer().lookAs(QStringLiteral("ann")));
    QVERIFY(open(file) && open(other));
    QFile beside(factsPath(file.path()));
    QFile source(at == -1 ? factsPath(other.path()) : beside.fileName());
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray bytes = source.readAll();
    source.close();
    if (at >= 0)
        bytes[at] = char(bytes[at] ^ 0x41);
    QVERIFY(beside.open(QIODevice::WriteOnly)
            && beside.write(at == -2 ? bytes.left(bytes.size() - 9) : bytes) > 0);
    beside.close();
    const auto again = open(file);
    QVERIFY(again);
    QCOMPARE(again->table().size(), size_t(1));
    QCOMPARE(byColumns(file, *again), byTheFile(file));
}

} // namespace Watchroom
