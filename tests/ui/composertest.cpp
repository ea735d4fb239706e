// SPDX-License-Identifier: GPL-3.0-or-later
#include "composertest.h"

#include "composer/composerstep.h"
#include "composer/composerview.h"
#include "windowfile.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

void ComposerTest::offersTheStepThatIsOpen_data()
{
    QTest::addColumn<bool>("mayApprove");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("sameText");
    QTest::addColumn<int>("step");
    const auto row = [](const char *name, bool may, const char *status, bool same, ComposerStep step) {
        QTest::addRow("%s", name) << may << QString::fromLatin1(status) << same << int(step);
    };
    row("nothing written yet, CMOC", false, "", false, ComposerStep::Ask);
    row("nothing written yet, IM", true, "", false, ComposerStep::Approve);
    row("asked, CMOC waits", false, "in_review", true, ComposerStep::Wait);
    row("asked, IM approves", true, "in_review", true, ComposerStep::Approve);
    row("approved", false, "approved", true, ComposerStep::Copy);
    row("approved, then changed: asked again", false, "approved", false, ComposerStep::Ask);
    row("copied is not posted", false, "copied", true, ComposerStep::ConfirmPost);
    row("changes wanted", false, "changes_wanted", true, ComposerStep::Ask);
}

void ComposerTest::offersTheStepThatIsOpen()
{
    QFETCH(bool, mayApprove);
    QFETCH(QString, status);
    QFETCH(bool, sameText);
    WindowFile window;
    if (mayApprove)
        window.perform(EngageRequest{{QStringLiteral("im")}, {}});
    const IncidentShown shown = window.shown();
    UpdateRecord update;
    update.body = QStringLiteral("We are looking into it.");
    update.status = updateStatusOf(status);
    const ComposerStep step = composerStep(shown, status.isEmpty() ? nullptr : &update,
                                           sameText ? update.body : QStringLiteral("Another text"));
    QTEST(int(step), "step");
}

/// Three inputs: the canned word is there, Ctrl+Enter approves and copies, Enter says that it is on the page.
void ComposerTest::postsTheFirstWordByKeys()
{
    WindowFile window;
    window.perform(EngageRequest{{QStringLiteral("im")}, {}});
    ComposerView composer(window.workspace.get(), window.name);
    composer.QWidget::show();
    composer.begin({});
    auto *text = composer.findChild<QPlainTextEdit *>();
    auto *step = [&]() -> QPushButton * {
        const auto buttons = composer.findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->property("kind") == QLatin1String("primary"))
                return each;
        }
        return nullptr;
    }();
    QVERIFY(step);
    QTRY_VERIFY(text->toPlainText().startsWith(QLatin1String("We are investigating")));
    QTRY_COMPARE(step->text(), QStringLiteral("Approve and copy"));
    QVERIFY(window.shown().incident.updates.isEmpty()); // nothing is done before a person did it
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(step->text(), QStringLiteral("It is on the page"));
    QTRY_VERIFY(step->isEnabled());
    QCOMPARE(QApplication::clipboard()->text(), text->toPlainText());
    QCOMPARE(window.shown().incident.updates.last().status, UpdateStatus::Copied);
    QSignalSpy closed(&composer, &ComposerView::closed);
    QTest::keyClick(step, Qt::Key_Return);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(window.shown().incident.updates.last().status, UpdateStatus::Posted);
    QCOMPARE(window.shown().incident.updates.size(), 1);
}

} // namespace Watchroom
