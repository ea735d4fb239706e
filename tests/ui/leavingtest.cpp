// SPDX-License-Identifier: GPL-3.0-or-later
#include "leavingtest.h"

#include "errorscene.h"
#include "queries/incidentrepository.h"
#include "store/localstore.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
/// What is kept of the box for entries, by another program's eyes.
QString keptDraft(const ErrorScene &scene)
{
    const auto reading = openToRead(scene.path);
    const auto incident = IncidentRepository(**reading).find(u"INC-1"_s);
    const auto draft = LocalStore(**reading).draft(u"incident/%1/entry"_s.arg(incident->id.uuid.toString()));
    return draft && *draft ? (*draft)->text : QString();
}

bool hasEntry(const ErrorScene &scene, const QString &text)
{
    const auto reading = openToRead(scene.path);
    const auto incident = IncidentRepository(**reading).find(u"INC-1"_s);
    return std::any_of(incident->timeline.begin(), incident->timeline.end(),
                       [&](const EntryRecord &entry) { return entry.text == text; });
}

bool isOpen(const ErrorScene &scene)
{
    return scene.desk().window()->isVisible();
}
} // namespace

void LeavingTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void LeavingTest::keepsTheLastWordsTyped_data()
{
    QTest::addColumn<int>("key");
    QTest::addRow("closing the window") << 0;
    QTest::addRow("quitting by key") << int(Qt::Key_Q);
}

void LeavingTest::keepsTheLastWordsTyped()
{
    QFETCH(int, key);
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    scene.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"Half a thought"_s); // and no pause after it
    if (key == 0)
        scene.desk().window()->close();
    else
        scene.press(key, Qt::ControlModifier);
    QTRY_VERIFY(!isOpen(scene));
    QCOMPARE(keptDraft(scene), u"Half a thought"_s);
}

void LeavingTest::waitsForAnActBehindALockedFile()
{
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    QVERIFY(scene.lockFile());
    QVERIFY(scene.record(u"Rolled back"_s));
    scene.desk().window()->close();
    QTRY_VERIFY(scene.words().contains(u"Saving…"_s));
    QTRY_VERIFY(scene.button(u"Keep open"_s)); // once it takes long
    QVERIFY(isOpen(scene));
    QVERIFY(!hasEntry(scene, u"Rolled back"_s));
    scene.held.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(scene), 20'000);
    QVERIFY(hasEntry(scene, u"Rolled back"_s));
}

void LeavingTest::staysIfAPersonWantsTo()
{
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    QVERIFY(scene.lockFile());
    QVERIFY(scene.record(u"Rolled back"_s));
    scene.desk().window()->close();
    QVERIFY(scene.click(u"Keep open"_s));
    QSignalSpy saved(scene.workspace(), &Workspace::saved);
    scene.held.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), 20'000);
    QVERIFY(isOpen(scene));
    QVERIFY(hasEntry(scene, u"Rolled back"_s));
    scene.desk().window()->close(); // and may leave later
    QTRY_VERIFY(!isOpen(scene));
}

void LeavingTest::discardsWithoutWaitingForTheLock()
{
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    QVERIFY(scene.lockFile());
    QVERIFY(scene.record(u"Rolled back"_s));
    scene.desk().window()->close();
    QVERIFY(scene.click(u"Discard and close"_s));
    QTRY_VERIFY(!isOpen(scene));
    delete scene.workspace(); // would wait two minutes for the other program
    scene.held.reset();
    QVERIFY(!hasEntry(scene, u"Rolled back"_s));
}

void LeavingTest::saysWhatWasNotSaved()
{
    ErrorScene scene;
    QVERIFY(scene.openIncident());
    QVERIFY(scene.waitNoLongerThan(std::chrono::milliseconds(200)));
    QVERIFY(scene.lockFile());
    scene.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"Half a thought"_s);
    scene.desk().window()->close();
    QTRY_VERIFY(scene.button(u"Discard and close"_s));
    QVERIFY2(scene.words().contains(u"Another program is writing"_s), qPrintable(scene.words()));
    QVERIFY(scene.click(u"Keep open"_s));
    QVERIFY(isOpen(scene));
    QCOMPARE(scene.typed(), u"Half a thought"_s);
    scene.held.reset();
    scene.desk().window()->close();
    QTRY_VERIFY(!isOpen(scene));
    QCOMPARE(keptDraft(scene), u"Half a thought"_s);
}

} // namespace Watchroom
