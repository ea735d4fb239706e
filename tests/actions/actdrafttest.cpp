// SPDX-License-Identifier: GPL-3.0-or-later
#include "actdrafttest.h"

#include "actions/access.h"
#include "actions/actdraft.h"
#include "actions/notes.h"
#include "scene.h"

#include <QTest>

namespace Watchroom {

namespace {
QStringList flagsOf(const Acts &acts)
{
    QStringList flags;
    for (const Change &change : acts.last().payload.changes) {
        for (const FieldChange &field : change.fields) {
            if (change.kind == EntityKind::IncidentFlag && field.field == QLatin1String("flag"))
                flags.append(field.value.text());
        }
    }
    return flags;
}
} // namespace

void ActDraftTest::keepsReferencesToItsChangesValid()
{
    const Scene scene;
    ActDraft draft(scene.now, scene.context, ActKind::Note);
    const Uuid first = draft.newId();
    Change &held = draft.create(EntityKind::Task, first);
    for (int i = 0; i < 1000; ++i)
        draft.create(EntityKind::Task, draft.newId());
    held.set("text", Value(QStringLiteral("Still here")));
    const auto acts = draft.take();
    QVERIFY(acts);
    const Change &change = acts->last().payload.changes.first();
    QCOMPARE(change.entity, first);
    QCOMPARE(change.fields.last().value.text(), QStringLiteral("Still here"));
}

void ActDraftTest::flagsTimesMoreThanAYearAhead_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("flagged");
    QTest::addRow("now") << "2026-06-23T14:00Z" << false;
    QTest::addRow("long ago") << "1066" << false;
    QTest::addRow("next month") << "2026-07-23T14:00Z" << false;
    QTest::addRow("next year") << "2027" << false;
    QTest::addRow("the year after that") << "2028" << true;
    QTest::addRow("a year mistyped") << "2206-06-23T14:00Z" << true;
}

void ActDraftTest::flagsTimesMoreThanAYearAhead()
{
    QFETCH(QString, at);
    QFETCH(bool, flagged);
    const Scene scene;
    NoteRequest note;
    note.text = QStringLiteral("It began");
    note.at = *fromIso(at);
    const auto acts = decide(scene.now, note, scene.context);
    QVERIFY(acts); // accepted all the same
    QCOMPARE(flagsOf(*acts), flagged ? QStringList{QStringLiteral("time_far_ahead")} : QStringList{});
}

void ActDraftTest::addsOnlyKnownPeopleToAList_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<bool>("added");
    QTest::addRow("somebody known") << "benjamin" << false << true;
    QTest::addRow("a typo") << "benjamim" << false << false;
    QTest::addRow("somebody named in secret only") << "olga" << false << false;
    QTest::addRow("a new person on purpose") << "nina" << true << true;
}

void ActDraftTest::addsOnlyKnownPeopleToAList()
{
    QFETCH(QString, handle);
    QFETCH(bool, isNew);
    QFETCH(bool, added);
    Scene scene;
    scene.engage(QStringLiteral("lead"), scene.ann);
    Snapshot &now = scene.now;
    now.people.clear();
    now.incident->confidential = true;
    now.incident->members = {personId(now.organisation, QStringLiteral("ann"))};
    for (const char *name : {"ann", "benjamin", "olga"}) {
        const QString known = QLatin1String(name);
        now.people.insert(known, {personId(now.organisation, known), known, {}, {}, true});
    }
    now.openlyNamed = {personId(now.organisation, QStringLiteral("benjamin")).uuid};
    const auto acts = decide(now, AccessRequest{handle, true, isNew}, scene.context);
    QCOMPARE(acts.has_value(), added);
    if (acts)
        return;
    QCOMPARE(acts.error().code, ErrorCode::Invalid);
    QVERIFY(acts.error().hint.contains(QLatin1String("benjamin")));
    QVERIFY(!acts.error().hint.contains(QLatin1String("olga")));
}

} // namespace Watchroom
