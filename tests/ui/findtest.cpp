// SPDX-License-Identifier: GPL-3.0-or-later
#include "findtest.h"

#include "parts.h"
#include "response/responsepanes.h"
#include "response/responseview.h"
#include "shellwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

namespace Watchroom {

namespace {
const QString box = QStringLiteral("Search the timeline");

/// INC-1 in front, with some entries of which two say "needle".
struct Opened : ShellWindow
{
    Opened()
    {
        for (const char *text : {"needle one", "hay", "a needle, too", "more hay"})
            file.note(QLatin1String(text));
        window.openIncident(QStringLiteral("INC-1"));
        view = window.findChild<ResponseView *>();
        if (!QTest::qWaitFor([this] { return view->isLoaded(); }))
            qFatal("the incident did not load");
        timeline = timelineOf(*view);
    }
    QString current() const { return timeline->currentIndex().data().toString(); }
    static QString focusName() { return QApplication::focusWidget()->accessibleName(); }
    /// Null before they are shown, and while those of before are still going.
    QTabWidget *tabs() const
    {
        const auto all = view->findChild<ResponsePanes *>()->findChildren<QTabWidget *>();
        return all.size() == 1 && all.first()->isVisible() ? all.first() : nullptr;
    }

    ResponseView *view;
    QListView *timeline;
};
} // namespace

void FindTest::goesThroughTheTimelineByKeys()
{
    Opened shell;
    shell.press(Qt::Key_E, Qt::ControlModifier);
    auto *entry = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(entry);
    shell.type(QStringLiteral("half a thought"));
    const int all = shell.timeline->model()->rowCount();
    shell.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(shell.focusName(), box);
    shell.type(QStringLiteral("needle"));
    QTRY_COMPARE(shell.timeline->model()->rowCount(), 3); // the day and two entries
    QVERIFY(shell.shows(QStringLiteral("2 found")));
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.current(), QStringLiteral("needle one"));
    QVERIFY(shell.shows(QStringLiteral("1 of 2")));
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.current(), QStringLiteral("a needle, too"));
    shell.press(Qt::Key_Return); // round to the first one
    QCOMPARE(shell.current(), QStringLiteral("needle one"));
    shell.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shell.current(), QStringLiteral("a needle, too"));
    QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(QStringLiteral("a needle, too")));
    QCOMPARE(shell.focusName(), box);
    shell.press(Qt::Key_F, Qt::ControlModifier); // again: the way back is still that to the entry box
    shell.press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), entry);
    QCOMPARE(entry->toPlainText(), QStringLiteral("half a thought"));
    QCOMPARE(shell.timeline->model()->rowCount(), all);
    QCOMPARE(shell.current(), QStringLiteral("a needle, too")); // among all the others
}

void FindTest::saysThatNothingHasTheseWords()
{
    Opened shell;
    shell.press(Qt::Key_F, Qt::ControlModifier);
    shell.type(QStringLiteral("zebra"));
    QTRY_VERIFY(shell.shows(QStringLiteral("no matches")));
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.focusName(), box);
    shell.press(Qt::Key_Escape);
    QVERIFY(!shell.shows(QStringLiteral("no matches")));
    QVERIFY(shell.focusName() != box);
}

void FindTest::comesBackToTheTabItLeft()
{
    Opened shell;
    shell.look.setTextPercent(200);
    shell.window.resize(1280, 800);
    QTRY_VERIFY(shell.tabs());
    shell.tabs()->tabBar()->setFocus();
    shell.press(Qt::Key_Right);
    shell.press(Qt::Key_Right);
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Role));
    shell.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Timeline));
    QCOMPARE(shell.focusName(), box);
    shell.press(Qt::Key_Escape);
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Role));
    QCOMPARE(QApplication::focusWidget(), shell.tabs()->tabBar());
}

void FindTest::keepsItsTabThroughATextSize()
{
    Opened shell;
    shell.window.resize(1280, 800);
    shell.look.setTextPercent(200);
    QTRY_VERIFY(shell.tabs());
    QTest::keyClick(shell.tabs()->tabBar(), Qt::Key_Right);
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Criteria));
    const QPointer<QTabWidget> before = shell.tabs();
    shell.press(Qt::Key_Minus, Qt::ControlModifier);
    QTRY_VERIFY(!before && shell.tabs()); // they were arranged anew
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Criteria));
    shell.press(Qt::Key_0, Qt::ControlModifier);
    shell.window.resize(1600, 800); // beside each other, and back
    QTRY_VERIFY(!shell.tabs());
    shell.window.resize(1280, 800);
    shell.look.setTextPercent(200);
    QTRY_VERIFY(shell.tabs());
    QCOMPARE(shell.tabs()->currentIndex(), int(ResponsePanes::Criteria));
}

void FindTest::goesToWhatFitsElsewhere()
{
    Opened shell;
    shell.press(Qt::Key_2, Qt::ControlModifier);
    shell.press(Qt::Key_Tab);
    QVERIFY(shell.focusName() != QStringLiteral("Search and filter"));
    shell.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(shell.focusName(), QStringLiteral("Search and filter"));
    shell.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    shell.press(Qt::Key_Tab);
    shell.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(shell.focusName(), QStringLiteral("Text to search for"));
    for (const auto place : {Qt::Key_1, Qt::Key_8}) {
        shell.press(place, Qt::ControlModifier);
        shell.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(shell.focusName(), QStringLiteral("Search or command"));
        shell.press(Qt::Key_Escape);
    }
}

} // namespace Watchroom
