// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutstest.h"

#include "response/responseview.h"
#include "shell/aboutdialog.h"
#include "shell/locator.h"
#include "shell/rail.h"
#include "shell/shortcutsheet.h"
#include "shellwindow.h"
#include "store/connection.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace Watchroom {

namespace {
ShortcutSheet *sheetOf(ShellWindow &shell)
{
    QTest::keyClick(&shell.window, Qt::Key_Question);
    return qobject_cast<ShortcutSheet *>(QApplication::activeModalWidget());
}

QTreeWidgetItem *rowOf(ShortcutSheet *sheet, const QString &command)
{
    const auto rows
        = sheet->findChild<QTreeWidget *>()->findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
    return rows.isEmpty() ? nullptr : rows.first();
}

void typeKeys(ShortcutSheet *sheet, const QString &command, int key, Qt::KeyboardModifiers modifiers)
{
    sheet->findChild<QTreeWidget *>()->setCurrentItem(rowOf(sheet, command));
    auto *edit = sheet->findChild<QKeySequenceEdit *>();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key(key), modifiers);
}

QAction *commandOf(ShellWindow &shell, const char *key)
{
    return shell.window.findChild<QAction *>(QLatin1String(key));
}
} // namespace

void ShortcutsTest::standardKeysDontMeet()
{
    ShellWindow shell;
    QHash<QString, QString> taken;
    const auto commands = commandsOf(shell.window.menuBar());
    for (const Command &command : commands) {
        const auto shortcuts = command.action->shortcuts();
        for (const QKeySequence &keys : shortcuts) {
            const QString text = keys.toString();
            QVERIFY2(!taken.contains(text), qPrintable(text + QLatin1Char(' ') + command.name()));
            taken.insert(text, command.name());
        }
    }
}

void ShortcutsTest::listsEveryCommandByMenu()
{
    ShellWindow shell;
    ShortcutSheet *sheet = sheetOf(shell);
    QVERIFY(sheet);
    const auto commands = commandsOf(shell.window.menuBar());
    for (const Command &command : commands) {
        const QTreeWidgetItem *row = rowOf(sheet, command.name());
        QVERIFY2(row && row->parent(), qPrintable(command.name()));
        QCOMPARE(row->parent()->text(0), command.menu);
        QCOMPARE(row->text(1),
                 QKeySequence::listToString(command.action->shortcuts(), QKeySequence::NativeText));
    }
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void ShortcutsTest::givesOtherKeys()
{
    ShellWindow shell;
    ShortcutSheet *sheet = sheetOf(shell);
    typeKeys(sheet, QStringLiteral("Settings"), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(shell.named(QStringLiteral("Set shortcut"))->isEnabled());
    shell.click(QStringLiteral("Set shortcut"));
    QCOMPARE(commandOf(shell, "settings")->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
    QCOMPARE(rowOf(sheet, QStringLiteral("Settings"))->text(1), QStringLiteral("Ctrl+J"));
    shell.click(QStringLiteral("Close"));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    shell.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(shell.named(QStringLiteral("Text size")));
    MainWindow next(shell.look, shell.preferences); // the next start
    QCOMPARE(next.findChild<QAction *>(QStringLiteral("settings"))->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+J")));
}

void ShortcutsTest::namesAConflictBeforeItIsKept()
{
    ShellWindow shell;
    ShortcutSheet *sheet = sheetOf(shell);
    typeKeys(sheet, QStringLiteral("Settings"), Qt::Key_N, Qt::ControlModifier);
    const auto labels = sheet->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QString::fromUtf8("is already used for “Declare incident…”"));
    }));
    QVERIFY(!shell.named(QStringLiteral("Set shortcut"))->isEnabled());
    shell.click(QStringLiteral("Set shortcut"));
    QCOMPARE(commandOf(shell, "settings")->shortcut(), QKeySequence(QStringLiteral("Ctrl+8")));
    QCOMPARE(commandOf(shell, "declare")->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
    shell.click(QStringLiteral("Close"));
}

void ShortcutsTest::refusesKeysThatAreTyped()
{
    ShellWindow shell;
    ShortcutSheet *sheet = sheetOf(shell);
    typeKeys(sheet, QStringLiteral("Settings"), Qt::Key_F7, Qt::NoModifier);
    QTRY_VERIFY(shell.named(QStringLiteral("Set shortcut"))->isEnabled());
    typeKeys(sheet, QStringLiteral("Settings"), Qt::Key_S, Qt::NoModifier);
    QTRY_VERIFY(!shell.named(QStringLiteral("Set shortcut"))->isEnabled());
    shell.click(QStringLiteral("Close"));
}

void ShortcutsTest::goesBackToTheStandard()
{
    ShellWindow shell;
    shell.preferences.setValue(QStringLiteral("shortcut/now"), QStringLiteral("none"));
    shell.preferences.setValue(QStringLiteral("shortcut/settings"), QStringLiteral("Ctrl+1"));
    MainWindow window(shell.look, shell.preferences);
    QAction *now = window.findChild<QAction *>(QStringLiteral("now"));
    QAction *settings = window.findChild<QAction *>(QStringLiteral("settings"));
    QCOMPARE(now->shortcut(), QKeySequence());
    QCOMPARE(settings->shortcut(), QKeySequence(QStringLiteral("Ctrl+1")));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Question);
    auto *sheet = qobject_cast<ShortcutSheet *>(QApplication::activeModalWidget());
    QVERIFY(sheet);
    sheet->findChild<QTreeWidget *>()->setCurrentItem(rowOf(sheet, QStringLiteral("Now")));
    shell.click(QStringLiteral("Reset shortcut"));
    QCOMPARE(now->shortcut(), QKeySequence()); // Ctrl+1 is that of the settings still
    shell.click(QStringLiteral("Reset all shortcuts"));
    QCOMPARE(now->shortcut(), QKeySequence(QStringLiteral("Ctrl+1")));
    QCOMPARE(settings->shortcut(), QKeySequence(QStringLiteral("Ctrl+8")));
    QCOMPARE(shell.preferences.value(QStringLiteral("shortcut/now")), QString());
    shell.click(QStringLiteral("Close"));
}

void ShortcutsTest::showsChosenKeysEverywhere()
{
    ShellWindow shell;
    const auto onRail = [](MainWindow &window, int row) {
        return window.findChild<Rail *>()->model()->index(row, 0).data(Qt::ToolTipRole).toString();
    };
    const auto hint = [](MainWindow &window) {
        return window.findChild<Locator *>()->findChild<QLineEdit *>()->placeholderText();
    };
    const auto give = [&](const char *command, int key, Qt::KeyboardModifiers modifiers) {
        ShortcutSheet *sheet = sheetOf(shell);
        typeKeys(sheet, QString::fromUtf8(command), key, modifiers);
        shell.click(QStringLiteral("Set shortcut"));
        shell.click(QStringLiteral("Close"));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        shell.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shell.window));
    };
    QCOMPARE(onRail(shell.window, 0), QStringLiteral("Now, Ctrl+1"));
    QCOMPARE(onRail(shell.window, 2), QStringLiteral("Settings, Ctrl+8"));
    QCOMPARE(hint(shell.window), QStringLiteral("Search or command (Ctrl+K)"));
    QCOMPARE(shell.named(QStringLiteral("Declare incident"))->toolTip(), QStringLiteral("Ctrl+N"));
    give("Settings", Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(onRail(shell.window, 2), QStringLiteral("Settings, Ctrl+J"));
    QCOMPARE(onRail(shell.window, 0), QStringLiteral("Now, Ctrl+1"));
    give("Search or command", Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(hint(shell.window), QStringLiteral("Search or command (Ctrl+Y)"));
    give("Declare incident\u2026", Qt::Key_F7, Qt::NoModifier);
    QTRY_COMPARE(shell.named(QStringLiteral("Declare incident"))->toolTip(), QStringLiteral("F7"));
    give("Post update", Qt::Key_F8, Qt::NoModifier);
    give("Set severity\u2026", Qt::Key_F6, Qt::NoModifier);
    shell.window.openIncident(QStringLiteral("INC-1")); // a part that comes later
    QTRY_VERIFY(shell.named(QStringLiteral("Post update")));
    QCOMPARE(shell.named(QStringLiteral("Post update"))->toolTip(), QStringLiteral("F8"));
    QMenu *more = shell.window.findChild<ResponseView *>()->menu();
    more->popup({});
    QCOMPARE(more->actions().first()->text(), QStringLiteral("Set severity\u2026\tF6"));
    QTest::keyClick(more, Qt::Key_Escape);
    shell.preferences.setValue(QStringLiteral("shortcut/now"), QStringLiteral("none"));
    MainWindow next(shell.look, shell.preferences); // the next start
    QCOMPARE(onRail(next, 0), QStringLiteral("Now"));
    QCOMPARE(onRail(next, 2), QStringLiteral("Settings, Ctrl+J"));
    QCOMPARE(hint(next), QStringLiteral("Search or command (Ctrl+Y)"));
}

void ShortcutsTest::tellsTheVersions()
{
    ShellWindow shell;
    commandOf(shell, "about")->trigger();
    QVERIFY(qobject_cast<AboutDialog *>(QApplication::activeModalWidget()));
    QGuiApplication::clipboard()->clear();
    shell.click(QStringLiteral("Copy version details"));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QLatin1String(qVersion())) && copied.contains(sqliteVersion()));
    const auto *list = QApplication::activeModalWidget()->findChild<QTreeWidget *>();
    const auto qt = list->findItems(QStringLiteral("Qt"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(qt.size(), 1);
    QCOMPARE(qt.first()->text(1), QStringLiteral("LGPL-3.0-only"));
    shell.click(QStringLiteral("Close"));
}

} // namespace Watchroom
