// SPDX-License-Identifier: GPL-3.0-or-later
#include "clashtest.h"

#include "importfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
using Desk = std::unique_ptr<ImportFixture>;

Desk secondDesk(ImportFixture &file, quint64 seed)
{
    auto desk = std::make_unique<ImportFixture>(seed);
    desk->taken(u"from.ndjson"_s, file.acts());
    return desk;
}

/// Declares a confidential incident that happens to draw \a name.
void declareNamed(ImportFixture &file, const QString &name, const QString &title)
{
    Writer &writer = file.writer();
    Transaction transaction(writer.connection());
    const auto begun = transaction.begin();
    const auto now = writer.snapshot({.allProcesses = true, .codeNames = true}, file.context);
    DeclareRequest request;
    request.title = title;
    request.confidential = true;
    auto acts = decide(*now, request, file.context);
    const auto log = writer.logWriter(file.context);
    for (Act &act : *acts) {
        for (Change &change : act.payload.changes) {
            for (FieldChange &field : change.fields) {
                if (change.kind == EntityKind::Incident && field.field == u"name"_s)
                    field.value = Value(name);
            }
        }
        if (!(*log)->append(act, file.context.randomBytes(16), file.context.now()))
            qFatal("not appended");
    }
    if (!begun || !(*log)->project() || !transaction.commit())
        qFatal("not committed");
    static_cast<void>(writer.lookAs(file.context.who)); // a member now
}
} // namespace

void ClashTest::resolvesEqualCodeNamesByLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addRow("the earlier one keeps its name") << u"AMBER-FERRY"_s << u"The earlier one"_s;
    QTest::addRow("in lower case") << u"amber-ferry"_s << u"The earlier one"_s;
    QTest::addRow("the later one takes a letter") << u"AMBER-FERRYb"_s << u"The later one"_s;
    QTest::addRow("its letter in lower case") << u"amber-ferryb"_s << u"The later one"_s;
    QTest::addRow("its letter in upper case") << u"AMBER-FERRYB"_s << u"The later one"_s;
}

void ClashTest::resolvesEqualCodeNamesByLetters()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    ImportFixture ann;
    const Desk bob = secondDesk(ann, 2);
    declareNamed(*bob, u"AMBER-FERRY"_s, u"The earlier one"_s);
    ann.context.time += std::chrono::minutes(1);
    declareNamed(ann, u"AMBER-FERRY"_s, u"The later one"_s);
    bob->taken(u"in.ndjson"_s, ann.acts());
    ann.taken(u"in.ndjson"_s, bob->acts());
    for (ImportFixture *desk : {&ann, bob.get()}) {
        QVERIFY(desk->writer().lookAs(u"ann"_s));
        QCOMPARE(desk->incident(typed).title, title);
        QVERIFY(desk->check()->ok());
    }
}

namespace {
/// Declared by ann, who leads it: whoever merges or declines must.
void declareLed(ImportFixture &file)
{
    const QString name = file.declare(u"Pushes fail"_s);
    if (!file.writer().perform(EngageRequest{{u"lead"_s}, {}, {}}, file.context, name))
        qFatal("not engaged");
}

void merge(ImportFixture &file, const QString &name, const QString &into)
{
    file.context.time += std::chrono::seconds(10);
    const auto merged = file.writer().perform(MergeRequest{into}, file.context, name);
    if (!merged)
        qFatal("%s", qPrintable(merged.error().message));
}

void decline(ImportFixture &file, const QString &name)
{
    file.context.time += std::chrono::seconds(10);
    TransitionRequest request;
    request.to = {u"declined"_s};
    request.reason = u"not an incident"_s;
    request.overrideReason = u"not an incident"_s;
    const auto declined = file.writer().perform(request, file.context, name);
    if (!declined)
        qFatal("%s", qPrintable(declined.error().message));
}

bool isOpen(ImportFixture &file, const QString &name)
{
    const auto row = IncidentRepository(file.writer().connection()).list({});
    for (const IncidentRow &each : *row) {
        if (each.name == name)
            return each.active;
    }
    return false;
}

QStringList conflictsOf(ImportFixture &file, const QString &name)
{
    QStringList fields;
    for (const ConflictRecord &conflict : file.incident(name).conflicts)
        fields.append(conflict.field);
    return fields;
}

/// Every desk takes every other one's acts, the desks in \a order.
void exchange(const QList<ImportFixture *> &desks, const QList<int> &order)
{
    for (int round = 0; round < 2; ++round) {
        for (const int from : order) {
            for (const int into : order) {
                if (from != into)
                    desks[into]->taken(u"in.ndjson"_s, desks[from]->acts());
            }
        }
    }
}
} // namespace

void ClashTest::leavesOneIncidentOfACircleOfMergesOpen_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<QList<int>>("times"); // which desk merges first
    for (const QList<int> &order : {QList<int>{0, 1}, {1, 0}, {0, 1, 2}, {2, 1, 0}}) {
        QList<int> times = order;
        std::sort(times.begin(), times.end());
        do {
            QTest::addRow("%d incidents, desk %d first, merged %d%d", int(order.size()), order[0], times[0],
                          times[1])
                << int(order.size()) << order << times;
        } while (std::next_permutation(times.begin(), times.end()));
    }
}

void ClashTest::leavesOneIncidentOfACircleOfMergesOpen()
{
    QFETCH(int, incidents);
    QFETCH(QList<int>, order);
    QFETCH(QList<int>, times);
    ImportFixture ann;
    for (int i = 0; i < incidents; ++i)
        declareLed(ann);
    std::vector<Desk> others;
    QList<ImportFixture *> desks{&ann};
    for (int i = 1; i < incidents; ++i) {
        others.push_back(secondDesk(ann, quint64(i + 1)));
        desks.append(others.back().get());
    }
    for (int i = 0; i < incidents; ++i) {
        desks[i]->context.time = ann.context.time + std::chrono::minutes(1 + times[i]);
        merge(*desks[i], u"INC-%1"_s.arg(i + 1), u"INC-%1"_s.arg((i + 1) % incidents + 1));
    }
    exchange(desks, order);
    for (ImportFixture *desk : std::as_const(desks)) {
        QVERIFY(isOpen(*desk, u"INC-1"_s)); // declared first
        for (int i = 2; i <= incidents; ++i)
            QVERIFY(!isOpen(*desk, u"INC-%1"_s.arg(i)));
        QVERIFY(conflictsOf(*desk, u"INC-1"_s).contains(u"primary"_s));
        QCOMPARE(desk->incident(u"INC-1"_s).field(u"primary"_s), QString());
        QVERIFY(desk->check()->ok());
    }
}

void ClashTest::settlesAMergeThatDoesNotCount()
{
    ImportFixture ann;
    declareLed(ann);
    declareLed(ann);
    const Desk bob = secondDesk(ann, 2);
    merge(ann, u"INC-1"_s, u"INC-2"_s);
    merge(*bob, u"INC-2"_s, u"INC-1"_s);
    exchange({&ann, bob.get()}, {0, 1});
    const ConflictRecord conflict = ann.incident(u"INC-1"_s).conflicts.value(0);
    QCOMPARE(conflict.heads.size(), 1);
    QCOMPARE(conflict.heads.first().value.text(), u"INC-2"_s);
    ann.context.time += std::chrono::minutes(1);
    QVERIFY(ann.writer().perform(SettleRequest{conflict.entity, conflict.field, conflict.heads.first().by.id},
                                 ann.context, u"INC-1"_s));
    exchange({&ann, bob.get()}, {0, 1});
    for (ImportFixture *desk : {&ann, bob.get()}) {
        QCOMPARE(conflictsOf(*desk, u"INC-1"_s), QStringList());
        QVERIFY(isOpen(*desk, u"INC-1"_s));
        QVERIFY(!isOpen(*desk, u"INC-2"_s));
        QVERIFY(desk->check()->ok());
    }
}

void ClashTest::leavesOneOpenIfTheTargetWasEnded_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("into");
    QTest::addColumn<bool>("endedFirst");
    for (const bool endedFirst : {false, true}) {
        const char *when = endedFirst ? "ended before" : "ended after";
        QTest::addRow("the target is later, %s", when) << u"INC-1"_s << u"INC-2"_s << endedFirst;
        QTest::addRow("the target is earlier, %s", when) << u"INC-2"_s << u"INC-1"_s << endedFirst;
    }
}

void ClashTest::leavesOneOpenIfTheTargetWasEnded()
{
    QFETCH(QString, from);
    QFETCH(QString, into);
    QFETCH(bool, endedFirst);
    ImportFixture ann;
    declareLed(ann);
    declareLed(ann);
    const Desk bob = secondDesk(ann, 2), third = secondDesk(ann, 3);
    bob->context.time += std::chrono::minutes(1);
    ann.context.time += std::chrono::minutes(endedFirst ? 2 : 0);
    merge(ann, from, into);
    decline(*bob, into);
    third->taken(u"in.ndjson"_s, bob->acts());
    exchange({&ann, bob.get(), third.get()}, {0, 1, 2});
    for (ImportFixture *desk : {&ann, bob.get(), third.get()}) {
        QVERIFY(isOpen(*desk, u"INC-1"_s));
        QVERIFY(!isOpen(*desk, u"INC-2"_s));
        QVERIFY(!conflictsOf(*desk, u"INC-1"_s).isEmpty());
        QVERIFY(desk->check()->ok());
    }
}

void ClashTest::keepsAMergeIntoWhatIsEndedLater()
{
    ImportFixture ann;
    declareLed(ann);
    declareLed(ann);
    const Desk bob = secondDesk(ann, 2);
    merge(ann, u"INC-1"_s, u"INC-2"_s);
    bob->taken(u"in.ndjson"_s, ann.acts());
    bob->context.time += std::chrono::minutes(5);
    decline(*bob, u"INC-2"_s); // knowing of the merge
    exchange({&ann, bob.get()}, {0, 1});
    for (ImportFixture *desk : {&ann, bob.get()}) {
        QVERIFY(!isOpen(*desk, u"INC-1"_s) && !isOpen(*desk, u"INC-2"_s));
        QCOMPARE(conflictsOf(*desk, u"INC-1"_s), QStringList());
        QCOMPARE(conflictsOf(*desk, u"INC-2"_s), QStringList());
    }
}

void ClashTest::readsAnIncidentInOneOrderOnEveryDesk()
{
    ImportFixture ann;
    ann.declare(u"Pushes fail"_s);
    const Desk bob = secondDesk(ann, 2);
    int minute = 0;
    for (ImportFixture *desk : {bob.get(), &ann}) { // the later times on the desk that has its own acts first
        Writer &writer = desk->writer();
        desk->context.time += std::chrono::minutes(++minute);
        for (const char *role : {"lead", "eoc"})
            QVERIFY(writer.perform(EngageRequest{{QLatin1String(role)}, {}, {}}, desk->context, u"INC-1"_s));
        QVERIFY(writer.perform(CallRequest{{u"eoc"_s}, {}, {}}, desk->context, u"INC-1"_s));
        for (const QString &target : {u"https://b.example/%1"_s, u"https://a.example/%1"_s})
            QVERIFY(writer.perform(LinkRequest{u"page"_s, target.arg(minute)}, desk->context, u"INC-1"_s));
        TaskRequest task;
        task.text = u"Look at it"_s;
        QVERIFY(writer.perform(task, desk->context, u"INC-1"_s));
    }
    exchange({&ann, bob.get()}, {0, 1});
    const IncidentRecord here = ann.incident(u"INC-1"_s), there = bob->incident(u"INC-1"_s);
    QVERIFY(here.engagements == there.engagements);
    QVERIFY(here.links == there.links);
    QVERIFY(here.tasks == there.tasks);
    QVERIFY(here.conflicts == there.conflicts);
}

void ClashTest::showsTwoHoldersOfARoleAsAConflict()
{
    ImportFixture ann;
    ann.declare(u"Pushes fail"_s);
    const Desk bob = secondDesk(ann, 2);
    QVERIFY(ann.writer().perform(EngageRequest{{u"lead"_s}, u"ann"_s, {}}, ann.context, u"INC-1"_s));
    bob->context.time += std::chrono::minutes(1);
    QVERIFY(bob->writer().perform(EngageRequest{{u"lead"_s}, u"bob"_s, {}}, bob->context, u"INC-1"_s));
    QCOMPARE(conflictsOf(ann, u"INC-1"_s), QStringList());
    exchange({&ann, bob.get()}, {0, 1});
    for (ImportFixture *desk : {&ann, bob.get()}) {
        const ConflictRecord conflict = desk->incident(u"INC-1"_s).conflicts.value(0);
        QCOMPARE(conflict.field, u"lead"_s);
        QCOMPARE(conflict.heads.size(), 2);
        QCOMPARE(conflict.heads[0].value.text(), u"bob"_s); // the latest first, as of other conflicts
        QCOMPARE(conflict.heads[1].value.text(), u"ann"_s);
    }
    const ConflictRecord conflict = ann.incident(u"INC-1"_s).conflicts.value(0);
    ann.context.time += std::chrono::minutes(5);
    QVERIFY(ann.writer().perform(SettleRequest{conflict.entity, conflict.field, conflict.heads[1].by.id},
                                 ann.context, u"INC-1"_s));
    exchange({&ann, bob.get()}, {0, 1});
    for (ImportFixture *desk : {&ann, bob.get()}) {
        QCOMPARE(conflictsOf(*desk, u"INC-1"_s), QStringList());
        QVERIFY(desk->check()->ok());
    }
}

} // namespace Watchroom
