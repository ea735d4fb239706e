// SPDX-License-Identifier: GPL-3.0-or-later
#include "undobartest.h"

#include "response/responseview.h"
#include "shellwindow.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>

namespace Watchroom {

namespace {
/// Opens the incident and writes an entry, by keys.
void write(ShellWindow &shell, const QString &text)
{
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    shell.press(Qt::Key_E, Qt::ControlModifier);
    shell.type(text);
    shell.press(Qt::Key_Return);
    QTRY_VERIFY(shell.shows(QStringLiteral("Entry added on INC-1")));
}

bool isWithdrawn(ShellWindow &shell, const QString &text)
{
    const auto timeline = shell.file.shown().incident.timeline;
    return std::any_of(timeline.begin(), timeline.end(),
                       [&](const auto &entry) { return entry.text == text && entry.withdrawn; });
}
} // namespace

void UndoBarTest::offersTheWayBack()
{
    ShellWindow shell;
    write(shell, QStringLiteral("A mistake"));
    QVERIFY(!isWithdrawn(shell, QStringLiteral("A mistake")));
    shell.click(QStringLiteral("Undo (Ctrl+Z)"));
    QTRY_VERIFY(isWithdrawn(shell, QStringLiteral("A mistake")));
    QTRY_VERIFY(shell.shows(QStringLiteral("Undone on INC-1")));
    QVERIFY(!shell.named(QStringLiteral("Undo (Ctrl+Z)")));
}

void UndoBarTest::undoesByKeysOnceNoTypingIsLeft()
{
    ShellWindow shell;
    write(shell, QStringLiteral("A mistake"));
    shell.press(Qt::Key_E, Qt::ControlModifier);
    auto *box = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(box);
    QTRY_COMPARE(box->toPlainText(), QString());
    shell.type(QStringLiteral("x"));
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(box->toPlainText(), QString()); // the typing went, the entry stays
    QTest::qWait(50);
    QVERIFY(!isWithdrawn(shell, QStringLiteral("A mistake")));
    for (int i = 0; i < 20 && box->document()->isUndoAvailable(); ++i)
        shell.press(Qt::Key_Z, Qt::ControlModifier);
    shell.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(isWithdrawn(shell, QStringLiteral("A mistake")));
}

void UndoBarTest::saysWhyNot()
{
    ShellWindow shell;
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    shell.press(Qt::Key_Z, Qt::ControlModifier); // there is only the declaration
    QTRY_VERIFY(shell.shows(QStringLiteral("Your latest act on INC-1 can't be undone")));
}

void UndoBarTest::goesWithTheTab()
{
    ShellWindow shell;
    shell.file.file.declare(QStringLiteral("Search is slow"));
    write(shell, QStringLiteral("Seen"));
    shell.window.openIncident(QStringLiteral("INC-2"));
    QVERIFY(!shell.shows(QStringLiteral("Entry added")));
    shell.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!shell.shows(QStringLiteral("Entry added")));
}

void UndoBarTest::takesNoRoomFromLargeText()
{
    ShellWindow shell;
    shell.look.setTextPercent(200);
    shell.window.resize(1280, 800);
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    const auto *view = shell.window.findChild<ResponseView *>();
    QTest::qWait(50); // laid out
    const QSize before = view->size();
    write(shell, QStringLiteral("A mistake"));
    auto *undo = shell.named(QStringLiteral("Undo (Ctrl+Z)"));
    QVERIFY(undo);
    QCOMPARE(view->size(), before);
    QCOMPARE(shell.window.size(), QSize(1280, 800));
    const auto placeOf
        = [&](const QWidget *part) { return QRect(part->mapTo(&shell.window, QPoint()), part->size()); };
    const QStatusBar *line = shell.window.statusBar();
    QTRY_VERIFY(placeOf(line).contains(placeOf(undo)));
    const auto labels = line->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            QVERIFY2(!placeOf(label).intersects(placeOf(undo)), qPrintable(label->text()));
    }
    QVERIFY(!shell.shows(QStringLiteral("User: "))); // it comes back with the tab
    shell.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(shell.shows(QStringLiteral("User: ")));
}

void UndoBarTest::coversAnIncidentThatIsNotThere()
{
    ShellWindow shell;
    shell.window.openIncident(QStringLiteral("INC-99"));
    QTRY_VERIFY(shell.shows(QStringLiteral("INC-99")));
    QTRY_VERIFY(shell.named(QStringLiteral("Close tab")));
    QVERIFY(!shell.named(QStringLiteral("Try again")));
    shell.click(QStringLiteral("Close tab"));
    QTRY_COMPARE(shell.window.findChild<QTabBar *>()->count(), 0);
}

} // namespace Watchroom
