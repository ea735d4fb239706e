// SPDX-License-Identifier: GPL-3.0-or-later
#include "locatortest.h"

#include "incidents/incidentsmodel.h"
#include "incidents/incidentstable.h"
#include "response/responseview.h"
#include "shell/commands.h"
#include "shell/locatormodel.h"
#include "shellwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

namespace Watchroom {

namespace {
QListView *results(ShellWindow &shell)
{
    const auto lists = shell.window.findChildren<QListView *>();
    for (QListView *list : lists) {
        if (list->isVisible() && list->accessibleName() == QLatin1String("Search results"))
            return list;
    }
    return nullptr;
}

QStringList titles(ShellWindow &shell)
{
    QStringList rows;
    const QListView *list = results(shell);
    for (int i = 0; list && i < list->model()->rowCount(); ++i)
        rows.append(list->model()->index(i, 0).data().toString());
    return rows;
}

void ask(ShellWindow &shell, const QString &words)
{
    shell.press(Qt::Key_K, Qt::ControlModifier);
    shell.type(words);
}

QString currentTab(ShellWindow &shell)
{
    const auto *bar = shell.window.findChild<QTabBar *>();
    return bar->isVisible() ? bar->tabText(bar->currentIndex()).section(QLatin1Char(' '), 0, 0) : QString();
}
} // namespace

void LocatorTest::putsTheBestMatchFirst_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    QTest::addRow("the whole name") << QStringLiteral("now") << QStringLiteral("Now") << 2;
    QTest::addRow("a beginning") << QStringLiteral("decl") << QStringLiteral("Declare security incident…")
                                 << 2;
    QTest::addRow("words of any order")
        << QStringLiteral("security decl") << QStringLiteral("Declare security incident…") << 1;
    QTest::addRow("a word of the menu") << QStringLiteral("view text") << QStringLiteral("Larger text") << 1;
    QTest::addRow("nothing") << QStringLiteral("zebra") << QString() << 0;
}

void LocatorTest::putsTheBestMatchFirst()
{
    QFETCH(QString, words);
    const auto hit = [](const char *title, const char *detail) {
        return LocatorHit{QLatin1String(title), QString::fromUtf8(title), QLatin1String(detail), {}, {}, {}};
    };
    const QList<LocatorHit> all{hit("What I know", "Go"), hit("Declare security incident…", "File"),
                                hit("Now", "Go"), hit("Declare incident…", "File"),
                                hit("Larger text", "View")};
    const QList<LocatorHit> found = matching(all, words, 10);
    QTEST(found.isEmpty() ? QString() : found.first().title, "first");
    QTEST(int(found.size()), "count");
}

/// Ctrl+K, its name, Enter: for each command that can be done now.
void LocatorTest::reachesEveryCommandInTwoSteps()
{
    ShellWindow shell;
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    const auto commands = commandsOf(shell.window.menuBar());
    QVERIFY(commands.size() > 20);
    QSet<QString> keys;
    for (const Command &command : commands) {
        QVERIFY2(!command.key().isEmpty(), qPrintable(command.name()));
        QVERIFY2(!keys.contains(command.key()), qPrintable(command.key()));
        keys.insert(command.key());
        if (!command.action->isEnabled() || command.key() == QLatin1String("locator"))
            continue;
        // What a command does is tried elsewhere: here it must only be reached.
        bool reached = false;
        command.action->disconnect(SIGNAL(triggered(bool)));
        connect(command.action, &QAction::triggered, this, [&reached] { reached = true; });
        ask(shell, QLatin1Char('>') + command.name().remove(QChar(0x2026))); // which has no key
        QVERIFY2(titles(shell).value(0) == command.name(), qPrintable(command.name()));
        QCOMPARE(results(shell)->currentIndex().data(LocatorModel::KeysRole).toString(),
                 command.action->shortcut().toString(QKeySequence::NativeText));
        shell.press(Qt::Key_Return);
        QVERIFY2(reached, qPrintable(command.name()));
        QVERIFY(!results(shell));
    }
}

void LocatorTest::opensAnIncident_data()
{
    QTest::addColumn<QString>("words");
    QTest::addRow("by its number") << QStringLiteral("2");
    QTest::addRow("by its name") << QStringLiteral("inc-2");
    QTest::addRow("by its number, incidents only") << QStringLiteral("#2");
    QTest::addRow("by a word of its title") << QStringLiteral("#slo");
    QTest::addRow("by a word of an entry") << QStringLiteral("replic");
}

void LocatorTest::opensAnIncident()
{
    QFETCH(QString, words);
    ShellWindow shell;
    shell.file.file.declare(QStringLiteral("Search is slow"));
    shell.file.name = QStringLiteral("INC-2");
    shell.file.note(QStringLiteral("A replica lags"));
    ask(shell, words);
    QTRY_COMPARE(titles(shell).value(0), QStringLiteral("INC-2  Search is slow"));
    shell.press(Qt::Key_Return);
    QTRY_COMPARE(currentTab(shell), QStringLiteral("INC-2"));
}

void LocatorTest::opensTheIncidentsOfAPerson()
{
    ShellWindow shell;
    shell.file.file.declare(QStringLiteral("Search is slow"));
    shell.file.perform(EngageRequest{{QStringLiteral("im")}, QStringLiteral("bea")}); // of INC-1
    ask(shell, QStringLiteral("@"));
    QTRY_VERIFY(titles(shell).contains(QStringLiteral("bea")));
    QVERIFY(!titles(shell).contains(QStringLiteral("Declare incident\u2026")));
    shell.type(QStringLiteral("be"));
    QTRY_COMPARE(titles(shell), QStringList{QStringLiteral("bea")});
    shell.press(Qt::Key_Return);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QCOMPARE(line->accessibleName(), QStringLiteral("Search and filter"));
    QCOMPARE(line->text().trimmed(), QStringLiteral("person:bea"));
    auto *table = shell.window.findChild<IncidentsTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, IncidentsModel::Name).data().toString(), QStringLiteral("INC-1"));
    // Somebody who held no role has none; the list is there already.
    ask(shell, QStringLiteral("@ann"));
    QTRY_COMPARE(titles(shell), QStringList{QStringLiteral("ann")});
    shell.press(Qt::Key_Return);
    QTRY_COMPARE(line->text().trimmed(), QStringLiteral("person:ann"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    ask(shell, {});
    QVERIFY(titles(shell).contains(QStringLiteral("Incidents by person")));
}

/// The entry box would take Ctrl+K for "delete to the end of the line".
void LocatorTest::comesOutOfTextBoxes()
{
    ShellWindow shell;
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    shell.press(Qt::Key_E, Qt::ControlModifier);
    auto *box = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(box);
    shell.type(QStringLiteral("half a sentence"));
    QTest::keyClick(box, Qt::Key_Home);
    shell.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(QApplication::focusWidget() != box);
    QCOMPARE(box->toPlainText(), QStringLiteral("half a sentence"));
    shell.press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), box); // Esc goes back to where one was
}

void LocatorTest::goesBackByEscape()
{
    ShellWindow shell;
    ask(shell, QStringLiteral("decl"));
    QVERIFY(results(shell));
    shell.press(Qt::Key_Down);
    QCOMPARE(results(shell)->currentIndex().row(), 1);
    shell.press(Qt::Key_Up);
    shell.press(Qt::Key_Up); // round to the last one
    QCOMPARE(results(shell)->currentIndex().row(), results(shell)->model()->rowCount() - 1);
    shell.press(Qt::Key_Escape);
    QVERIFY(!results(shell));
    ask(shell, {});
    QVERIFY(titles(shell).contains(QStringLiteral("Commands only")));
}

void LocatorTest::goesToASetting()
{
    ShellWindow shell;
    ask(shell, QStringLiteral("colour theme: light"));
    shell.press(Qt::Key_Return);
    auto *colours = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(colours);
    QCOMPARE(colours->accessibleName(), QStringLiteral("Colour theme"));
}

void LocatorTest::helpsByAPrefix()
{
    ShellWindow shell;
    ask(shell, QStringLiteral("?"));
    QVERIFY(titles(shell).contains(QStringLiteral("About Watchroom")));
    QVERIFY(!titles(shell).contains(QStringLiteral("Declare incident…")));
}

/// A slow answer to the first letters must not stand where the later ones are answered.
void LocatorTest::dropsWhatIsStale()
{
    ShellWindow shell;
    shell.file.file.declare(QStringLiteral("Search is slow"));
    ask(shell, QStringLiteral("#sea"));
    for (int i = 0; i < 3; ++i)
        shell.press(Qt::Key_Backspace);
    shell.type(QStringLiteral("chec"));
    QTRY_COMPARE(titles(shell), QStringList{QStringLiteral("INC-1  Checkout fails for customers in Europe")});
    QTest::qWait(100);
    QCOMPARE(titles(shell).size(), 1);
}

void LocatorTest::findsAnEntryAndOpensItThere()
{
    ShellWindow shell;
    for (int i = 0; i < 60; ++i)
        shell.file.note(QStringLiteral("Line %1").arg(i));
    shell.file.note(QStringLiteral("The needle"));
    for (int i = 0; i < 60; ++i)
        shell.file.note(QStringLiteral("Row %1").arg(i));
    shell.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    shell.type(QStringLiteral("needle"));
    QTRY_COMPARE(titles(shell).size(), 1);
    QVERIFY(titles(shell).first().contains(QLatin1String("The needle")));
    shell.press(Qt::Key_Return);
    const auto *view = shell.window.findChild<ResponseView *>();
    QTRY_VERIFY(view && view->isLoaded());
    QListView *timeline = nullptr;
    const auto lists = view->findChildren<QListView *>();
    for (QListView *list : lists) {
        if (list->accessibleName() == QLatin1String("Timeline"))
            timeline = list;
    }
    QTRY_COMPARE(timeline->currentIndex().data().toString(), QStringLiteral("The needle"));
    QTRY_VERIFY(timeline->viewport()->rect().intersects(timeline->visualRect(timeline->currentIndex())));
}

void LocatorTest::saysThatNothingWasFound()
{
    ShellWindow shell;
    shell.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(shell.shows(QStringLiteral("Type what to search for")));
    shell.type(QStringLiteral("zebra"));
    QTRY_VERIFY(shell.shows(QStringLiteral("contains all of these words")));
}

} // namespace Watchroom
