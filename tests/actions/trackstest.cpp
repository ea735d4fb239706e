// SPDX-License-Identifier: GPL-3.0-or-later
#include "trackstest.h"

#include "actions/fields.h"
#include "actions/marks.h"
#include "lifecycle/lifecycle.h"
#include "scene.h"

#include <QTest>

namespace Watchroom {

namespace {
constexpr int ids = 50; // each seed gives the tracks other ids, and with them another order of hashing

void seeds()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= ids; ++seed)
        QTest::addRow("ids %llu", seed) << seed;
}
} // namespace

void TracksTest::readsFieldFromMainTrackFirst_data()
{
    seeds();
}

void TracksTest::readsFieldFromMainTrackFirst()
{
    QFETCH(quint64, seed);
    Scene scene(QStringLiteral("reliability"), seed);
    scene.addTrack(QStringLiteral("security"));
    const auto acts = decide(scene.now, SetFieldRequest{{QStringLiteral("priority")}, QStringLiteral("p5")},
                             scene.context);
    QVERIFY(!acts); // reliability knows p1 to p4
    QCOMPARE(acts.error().code, ErrorCode::Invalid);
}

void TracksTest::liftsFlagByRulesOfMainTrack_data()
{
    seeds();
}

void TracksTest::liftsFlagByRulesOfMainTrack()
{
    QFETCH(quint64, seed);
    Scene scene(QStringLiteral("reliability"), seed);
    scene.addTrack(QStringLiteral("security"));
    const FlagKey flag{QStringLiteral("mnpi")}; // anyone lifts it in reliability, two roles in security
    scene.incident().flags = {{flag, {}}};
    QVERIFY(decide(scene.now,
                   SetFieldRequest{{flag.value}, QStringLiteral("no"), QStringLiteral("published")},
                   scene.context));
}

void TracksTest::keepsTicksOfTwoTracksApart()
{
    Scene scene;
    scene.addTrack(QStringLiteral("support"));
    QString shared;
    for (const Checklist &list : scene.process->checklists) {
        if (shippedDefinition(QStringLiteral("support"))->checklist(list.key))
            shared = list.key;
    }
    QVERIFY2(!shared.isEmpty(), "the two processes share no checklist any more: choose two others");
    const auto onMain = decide(scene.now, TickRequest{shared, {}, true, {}, {}}, scene.context);
    const auto onOther
        = decide(scene.now, TickRequest{shared, {}, true, {}, QStringLiteral("support")}, scene.context);
    QVERIFY(onMain);
    QVERIFY(onOther);
    QVERIFY(changeOf(*onMain, EntityKind::ChecklistTick)->entity
            != changeOf(*onOther, EntityKind::ChecklistTick)->entity);
    QCOMPARE(fieldOf(changeOf(*onOther, EntityKind::ChecklistTick), "track").id(),
             scene.incident().tracks.last().id);
}

} // namespace Watchroom
