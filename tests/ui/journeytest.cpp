// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeytest.h"

#include "composer/composerview.h"
#include "declare/declaredialog.h"
#include "response/responseview.h"
#include "shellwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
/// Hands that count what they do.
class Counted
{
public:
    explicit Counted(ShellWindow &shell)
        : m_shell(shell)
    {
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++inputs;
        m_shell.press(key, modifiers);
    }
    void type(const QString &text) { m_shell.type(text); }
    /// On a button that says \a words and can be seen; a tab that hides it is chosen first, and what lies
    /// below the edge is brought up by the scroll bar.
    void click(const QString &words, const QString &tab = {})
    {
        QAbstractButton *found = nullptr;
        const auto look = [&] {
            choose(tab);
            QWidget *modal = QApplication::activeModalWidget();
            const auto all = (modal ? modal : &m_shell.window)->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : all) {
                const QString name = button->accessibleName();
                if (found || !(button->text().startsWith(words) || name == words) || !button->isEnabled()
                    || !button->isVisible())
                    continue;
                if (button->visibleRegion().isEmpty())
                    QCoreApplication::processEvents(); // nobody scrolls what is only being laid out
                if (!button->visibleRegion().isEmpty())
                    found = button;
                else
                    scrollTo(button);
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, 5000))
            qFatal("no button in sight says %s", qPrintable(words));
        ++inputs;
        QTest::mouseClick(found, Qt::LeftButton, {}, found->visibleRegion().boundingRect().center());
    }
    int inputs = 0;

private:
    /// Where the parts of the incident are on tabs, the one that begins with \a words comes in front.
    void choose(const QString &words)
    {
        const auto tabs = m_shell.window.findChildren<QTabWidget *>();
        for (QTabWidget *each : tabs) {
            for (int i = 0; !words.isEmpty() && each->isVisible() && i < each->count(); ++i) {
                if (!each->tabText(i).startsWith(words) || each->currentIndex() == i)
                    continue;
                ++inputs;
                QTest::mouseClick(each->tabBar(), Qt::LeftButton, {}, each->tabBar()->tabRect(i).center());
            }
        }
    }

    /// A page down where \a hidden is.
    void scrollTo(QWidget *hidden)
    {
        QWidget *above = hidden;
        while (above && !qobject_cast<QScrollArea *>(above))
            above = above->parentWidget();
        QScrollBar *bar = above ? static_cast<QScrollArea *>(above)->verticalScrollBar() : nullptr;
        if (!bar || !bar->isVisible() || bar->value() == bar->maximum())
            return;
        ++inputs;
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 2));
    }

    ShellWindow &m_shell;
};

enum Way { Keys, Mouse };
} // namespace

void JourneyTest::tellsCustomersInAtMostTwelveInputs_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("mirrored");
    for (const auto &[name, way] : {std::pair("keys", Keys), std::pair("mouse", Mouse)}) {
        QTest::addRow("%s", name) << int(way) << 100 << false;
        QTest::addRow("%s, text at 200 %%", name) << int(way) << 200 << false;
        QTest::addRow("%s, right to left", name) << int(way) << 100 << true;
    }
}

void JourneyTest::tellsCustomersInAtMostTwelveInputs()
{
    QFETCH(int, way);
    QFETCH(int, percent);
    QFETCH(bool, mirrored);
    const auto unmirror = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    ShellWindow shell;
    shell.look.setTextPercent(percent);
    shell.window.resize(1280, 800);
    Counted hands(shell);

    if (way == Keys)
        hands.press(Qt::Key_N, Qt::ControlModifier);
    else
        hands.click(u"Declare incident"_s);
    QTRY_VERIFY(qobject_cast<DeclareDialog *>(QApplication::activeModalWidget()));
    QTRY_VERIFY(QApplication::activeModalWidget()->isAncestorOf(QApplication::focusWidget()));
    hands.type(u"Checkout errors EU"_s);
    if (way == Keys)
        hands.press(Qt::Key_Return);
    else
        hands.click(u"Declare"_s);
    QTRY_VERIFY(shell.window.findChild<ResponseView *>());
    QTRY_VERIFY(shell.window.findChild<ResponseView *>()->isLoaded());
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY2(hands.inputs <= 3, "declaring");
    shell.file.name = u"INC-2"_s;
    QTRY_COMPARE(shell.file.shown().incident.title, u"Checkout errors EU"_s);

    // Somebody is called: the command is copied, and *called* is noted once a person says so.
    QApplication::clipboard()->clear();
    shell.window.activateWindow(); // as a window manager does once the dialog is gone
    if (way == Keys) {
        QTRY_VERIFY(QApplication::focusWidget()
                    && QApplication::focusWidget()->accessibleName().startsWith(u"Copy paging command"_s));
        hands.press(Qt::Key_1);
        QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
        QVERIFY(shell.file.shown().incident.engagements.isEmpty());
        hands.press(Qt::Key_Return);
    } else {
        hands.click(u"Mark as paged"_s, u"Pages"_s);
    }
    QTRY_COMPARE(shell.file.shown().incident.engagements.size(), 1);

    // Who is here takes the role that may approve.
    if (way == Keys) {
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"/role im"_s);
        hands.press(Qt::Key_Return);
    } else {
        hands.click(percent > 100 ? u"Take role: Incident manager"_s : u"Take role Incident manager"_s,
                    u"Roles"_s);
    }
    QTRY_VERIFY(shell.file.shown().incident.holder({u"im"_s}));

    const int before = hands.inputs;
    if (way == Keys)
        hands.press(Qt::Key_U, Qt::ControlModifier);
    else
        hands.click(u"Post update"_s);
    QTRY_VERIFY(shell.window.findChild<ComposerView *>());
    auto *composer = shell.window.findChild<ComposerView *>();
    QTRY_VERIFY(composer->isVisible());
    if (way == Keys) {
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTRY_VERIFY(shell.named(u"Approve and copy"_s));
        QTRY_VERIFY(shell.named(u"Approve and copy"_s)->isEnabled());
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(shell.named(u"Mark as posted"_s));
        QTRY_VERIFY(shell.named(u"Mark as posted"_s)->hasFocus());
        QVERIFY(!shell.file.shown().incident.updates.last().isPosted());
        hands.press(Qt::Key_Return);
    } else {
        hands.click(u"Approve and copy"_s);
        hands.click(u"Mark as posted"_s);
    }
    QTRY_VERIFY(!shell.file.shown().incident.updates.isEmpty()
                && shell.file.shown().incident.updates.last().isPosted());
    QVERIFY2(hands.inputs - before <= 3, "the first public word");
    QVERIFY2(hands.inputs <= 12, qPrintable(QString::number(hands.inputs)));
    qInfo("%d inputs from nothing to the first public word", hands.inputs);
}

} // namespace Watchroom
