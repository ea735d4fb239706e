// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelltest.h"

#include "now/nowview.h"
#include "response/responseview.h"
#include "shellwindow.h"
#include "workspace/whoami.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
QAction *action(const ShellWindow &shell, const char *key)
{
    auto *found = shell.window.findChild<QAction *>(QLatin1String(key));
    if (!found)
        qFatal("no command %s", key);
    return found;
}
} // namespace

void ShellTest::goesToEachPlaceByKeys()
{
    ShellWindow shell;
    shell.press(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(shell.named(QStringLiteral("Text size")));
    shell.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!shell.named(QStringLiteral("Text size")));
    QVERIFY(shell.named(QStringLiteral("Search and filter")));
    shell.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(shell.named(QStringLiteral("Declare incident")));
}

void ShellTest::makesTextLargerByKeys()
{
    ShellWindow shell;
    const int before = QFontInfo(shell.window.font()).pixelSize();
    for (int i = 0; i < 10; ++i)
        shell.press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shell.look.textPercent(), 200);
    QCOMPARE(QFontInfo(shell.window.font()).pixelSize(), 2 * before);
    shell.press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(shell.look.textPercent(), 190);
    shell.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QFontInfo(shell.window.font()).pixelSize(), before);
    QCOMPARE(shell.preferences.value(QStringLiteral("look/text_percent")), QStringLiteral("100"));
}

void ShellTest::hangsOnTheWallAndComesBack()
{
    ShellWindow shell;
    shell.press(Qt::Key_2, Qt::ControlModifier);
    shell.press(Qt::Key_F11);
    QTRY_VERIFY(shell.window.isFullScreen());
    QVERIFY(shell.window.menuBar()->isHidden());
    QTRY_VERIFY(shell.named(QStringLiteral("Open incidents"))); // the board, whatever was in front
    shell.press(Qt::Key_Escape);
    QTRY_VERIFY(!shell.window.isFullScreen());
    QVERIFY(!shell.window.menuBar()->isHidden());
    shell.press(Qt::Key_F11); // and again
    QTRY_VERIFY(shell.window.isFullScreen());
}

void ShellTest::showsTheReportAndSavesItInTwoInputs()
{
    ShellWindow shell;
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    QSignalSpy asked(&shell.window, &MainWindow::reportAsked);
    shell.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *preview = QApplication::activeModalWidget();
    QTRY_VERIFY([&] { // the pages that will be in the file
        const auto labels = preview->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->accessibleName().startsWith(QLatin1String("Page 1 of"))
                && label->pixmap().width() > 300;
        });
    }());
    QTest::keyClick(preview->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first(), (QVariantList{QStringLiteral("INC-1"), QString()}));
}

/// A window that grows beyond the screen hides what is at its edge.
void ShellTest::fitsTheScreenWithLargeText()
{
    ShellWindow shell;
    shell.window.resize(1280, 800);
    shell.window.openIncident(QStringLiteral("INC-1"));
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    shell.look.setTextPercent(200);
    QTest::qWait(50);
    QVERIFY2(shell.window.width() <= 1280, qPrintable(QString::number(shell.window.width())));
    QVERIFY2(shell.window.height() <= 800, qPrintable(QString::number(shell.window.height())));
}

void ShellTest::takesColoursFromTheMenuAndTheSettings()
{
    ShellWindow shell;
    action(shell, "look_dark")->trigger();
    QCOMPARE(shell.window.palette().color(QPalette::Window), tokens(Scheme::Dark).base);
    shell.press(Qt::Key_8, Qt::ControlModifier);
    auto *colours = qobject_cast<QComboBox *>(shell.named(QStringLiteral("Colour theme")));
    QVERIFY(colours);
    QCOMPARE(colours->currentIndex(), int(LookChoice::Dark));
    colours->setFocus();
    shell.press(Qt::Key_Down); // one further: high contrast
    QCOMPARE(int(shell.look.scheme()), int(Scheme::HighLight));
    QVERIFY(action(shell, "look_contrast")->isChecked());
    shell.look.setDesktop({true, false}); // the desktop turns dark meanwhile
    QCOMPARE(shell.window.palette().color(QPalette::Window), tokens(Scheme::HighDark).base);
    shell.look.setDesktop({});
}

void ShellTest::actsAsWhoeverIsChosen()
{
    ShellWindow shell;
    QSignalSpy chosen(&shell.window, &MainWindow::personChosen);
    shell.press(Qt::Key_8, Qt::ControlModifier);
    auto *handle = qobject_cast<QLineEdit *>(shell.named(QStringLiteral("Handle")));
    QVERIFY(handle);
    handle->setFocus();
    handle->selectAll();
    shell.type(QStringLiteral("@Ken"));
    shell.press(Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("ken"));
    QCOMPARE(*whoAmI(shell.file.file.path()), QStringLiteral("ken"));
}

void ShellTest::saysWhyAHandleWontDo()
{
    ShellWindow shell;
    QSignalSpy chosen(&shell.window, &MainWindow::personChosen);
    shell.press(Qt::Key_8, Qt::ControlModifier);
    auto *handle = qobject_cast<QLineEdit *>(shell.named(QStringLiteral("Handle")));
    handle->setFocus();
    handle->selectAll();
    shell.type(QStringLiteral("two words"));
    shell.click(QStringLiteral("Save handle"));
    QTRY_VERIFY(shell.shows(QStringLiteral("can't name a person")));
    QVERIFY(chosen.isEmpty());
    QCOMPARE(*whoAmI(shell.file.file.path()), QString());
}

void ShellTest::neverShowsAnEmptyBoardForABrokenFile()
{
    ScratchFile file;
    Workspace broken(file.pathOf(QStringLiteral("none.wr")), installation,
                     std::make_shared<FakeContext>(file.context));
    NowView board(&broken);
    static_cast<QWidget &>(board).show();
    const auto shown = [&](const auto &part, const QString &words) {
        return std::any_of(part.begin(), part.end(), [&](const auto *each) {
            return each->isVisible() && each->text().contains(words);
        });
    };
    QTRY_VERIFY(shown(board.findChildren<QPushButton *>(), QStringLiteral("Try again")));
    QVERIFY(!shown(board.findChildren<QLabel *>(), QStringLiteral("No open incidents")));
    QVERIFY(shown(board.findChildren<QLabel *>(), QStringLiteral("none.wr")));
}

} // namespace Watchroom
