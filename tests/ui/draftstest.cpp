// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftstest.h"

#include "kit/draftkeeper.h"
#include "windowfile.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
const QString key = QStringLiteral("incident/1/entry");

QString kept(WindowFile &window)
{
    const auto draft = LocalStore(window.file.writer().connection()).draft(key);
    return draft && *draft ? (*draft)->text : QString();
}
} // namespace

void DraftsTest::keepsWhatIsTypedWithinASecond()
{
    WindowFile window;
    QPlainTextEdit box;
    DraftKeeper keeper(window.workspace.get(), key, &box);
    QSignalSpy saved(&keeper, &DraftKeeper::kept);
    for (int i = 0; i < 12; ++i) // somebody who types without a pause must not push the saving away
        QTest::keyClick(&box, Qt::Key_A, Qt::NoModifier, 100);
    QVERIFY(!saved.isEmpty());
    QTRY_COMPARE(kept(window), QStringLiteral("aaaaaaaaaaaa"));
}

void DraftsTest::bringsItBack()
{
    WindowFile window;
    {
        QPlainTextEdit box;
        DraftKeeper keeper(window.workspace.get(), key, &box);
        QTest::keyClicks(&box, QStringLiteral("Half a thought"));
        QTRY_COMPARE(kept(window), QStringLiteral("Half a thought"));
    }
    QPlainTextEdit again;
    DraftKeeper keeper(window.workspace.get(), key, &again);
    QTRY_COMPARE(again.toPlainText(), QStringLiteral("Half a thought"));
    QCOMPARE(again.textCursor().position(), 14);
}

void DraftsTest::forgetsWhatWasRecorded()
{
    WindowFile window;
    QPlainTextEdit box;
    DraftKeeper keeper(window.workspace.get(), key, &box);
    QTest::keyClicks(&box, QStringLiteral("Recorded"));
    QTRY_COMPARE(kept(window), QStringLiteral("Recorded"));
    box.clear();
    keeper.forget();
    QTRY_COMPARE(kept(window), QString());
}

} // namespace Watchroom
