// SPDX-License-Identifier: GPL-3.0-or-later
#include "composertest.h"

#include "composer/composerstep.h"
#include "composer/composerview.h"
#include "composer/nextfield.h"
#include "windowfile.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
    update.publicState = QStringLiteral("investigating");
    update.body = QStringLiteral("We are looking into it.");
    update.promisedNextAt = Moment::exact(window.own->time);
    update.status = updateStatusOf(status);
    const UpdateContent same = contentOf(update);
    UpdateContent otherText = same, otherState = same, otherPromise = same;
    otherText.body = QStringLiteral("Another text");
    otherState.publicState = QStringLiteral("identified");
    otherPromise.next.reset();
    const QList<UpdateContent> contents
        = sameText ? QList{same} : QList{otherText, otherState, otherPromise}; // any part makes it another
    for (const UpdateContent &content : contents)
        QTEST(int(composerStep(shown, status.isEmpty() ? nullptr : &update, content)), "step");
}

namespace {
template<typename Button>
Button *buttonWhere(QWidget &view, const char *property, const char *value)
{
    const auto buttons = view.findChildren<Button *>();
    for (Button *each : buttons) {
        if (each->property(property) == QLatin1String(value))
            return each;
    }
    return nullptr;
}

QPushButton *stepOf(QWidget &view)
{
    return buttonWhere<QPushButton>(view, "kind", "primary");
}

/// A composer over an open draft in Investigating, with a promise at 14:20.
class OpenDraft
{
public:
    OpenDraft()
    {
        window.perform(EngageRequest{{QStringLiteral("im")}, {}});
        DraftUpdateRequest draft;
        draft.content.publicState = QStringLiteral("investigating");
        draft.content.body = QStringLiteral("Some payments fail. We are looking into it.");
        draft.content.next = Moment::cut(window.own->time + std::chrono::minutes(20), Precision::Minute);
        window.perform(draft);
        composer = std::make_unique<ComposerView>(window.workspace.get(), window.name);
        composer->QWidget::show();
        composer->begin({});
        text = composer->findChild<QPlainTextEdit *>();
        next = composer->findChild<NextField *>()->findChild<QLineEdit *>();
        step = stepOf(*composer);
    }
    UpdateRecord update() { return window.shown().incident.updates.last(); }

    WindowFile window;
    std::unique_ptr<ComposerView> composer;
    QPlainTextEdit *text = nullptr;
    QLineEdit *next = nullptr;
    QPushButton *step = nullptr;
};
} // namespace

void ComposerTest::postsTheStateThatIsShown()
{
    OpenDraft open;
    QTRY_VERIFY(!open.text->toPlainText().isEmpty());
    auto *identified = buttonWhere<QToolButton>(*open.composer, "state", "identified");
    QVERIFY(identified);
    QTest::mouseClick(identified, Qt::LeftButton);
    QTRY_COMPARE(open.step->text(), QStringLiteral("Approve and copy"));
    QTest::keyClick(open.text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(open.step->text(), QStringLiteral("Mark as posted"));
    QTRY_VERIFY(open.step->isEnabled());
    QTest::keyClick(open.step, Qt::Key_Return);
    QTRY_VERIFY(open.update().isPosted());
    QCOMPARE(open.update().publicState, QStringLiteral("identified"));
    QCOMPARE(open.window.shown().incident.updates.size(), 1); // the draft itself, not a second one
}

void ComposerTest::postsThePromiseThatIsShown()
{
    OpenDraft open;
    QTRY_COMPARE(open.next->text(), QStringLiteral("14:20")); // of the draft, not of the cadence
    open.next->selectAll();
    QTest::keyClicks(open.next, QStringLiteral("14:45"));
    QTRY_COMPARE(open.step->text(), QStringLiteral("Approve and copy"));
    QTest::keyClick(open.text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(open.step->text(), QStringLiteral("Mark as posted"));
    QTRY_VERIFY(open.step->isEnabled());
    QTest::keyClick(open.step, Qt::Key_Return);
    QTRY_VERIFY(open.update().isPosted());
    QCOMPARE(toIso(*open.update().promisedNextAt), QStringLiteral("2026-06-23T14:45Z"));
}

void ComposerTest::asksAgainAfterAnyChange()
{
    OpenDraft open;
    QTRY_COMPARE(open.next->text(), QStringLiteral("14:20"));
    QTest::keyClick(open.text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(open.step->text(), QStringLiteral("Mark as posted"));
    open.next->selectAll();
    QTest::keyClicks(open.next, QStringLiteral("15:00"));
    QTRY_COMPARE(open.step->text(), QStringLiteral("Approve and copy"));
}

void ComposerTest::showsAnUnreadableTimeBesideItsField()
{
    OpenDraft open;
    QTRY_COMPARE(open.next->text(), QStringLiteral("14:20"));
    QTRY_VERIFY(open.step->isEnabled());
    open.next->selectAll();
    QTest::keyClicks(open.next, QStringLiteral("soon"));
    auto *label = open.composer->findChild<NextField *>()->findChild<QLabel *>();
    QVERIFY2(label->text().contains(QStringLiteral("soon")), qPrintable(label->text()));
    QVERIFY(!open.step->isEnabled());
    QTest::keyClick(open.text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(open.update().status, UpdateStatus::Draft); // nothing was done
    open.next->clear();                                  // no promise is a choice
    QVERIFY(open.step->isEnabled());
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
    QPushButton *step = stepOf(composer);
    QVERIFY(step);
    QTRY_VERIFY(text->toPlainText().startsWith(QLatin1String("We are investigating")));
    QTRY_COMPARE(step->text(), QStringLiteral("Approve and copy"));
    QVERIFY(window.shown().incident.updates.isEmpty()); // nothing is done before a person did it
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(step->text(), QStringLiteral("Mark as posted"));
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
