// SPDX-License-Identifier: GPL-3.0-or-later
#include "namestest.h"

#include "contrast.h"
#include "kit/measure.h"
#include "response/responseview.h"
#include "shellwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QImage>
#include <QPointer>
#include <QTest>

namespace Watchroom {

namespace {
/// Brings the window to a page, by the keys that a person would use.
QWidget *show(ShellWindow &shell, const QString &page)
{
    const auto inTab = [&] {
        shell.window.openIncident(QStringLiteral("INC-1"));
        return QTest::qWaitFor([&] {
            const auto *view = shell.window.findChild<ResponseView *>();
            return view && view->isLoaded();
        });
    };
    const auto dialog = []() -> QWidget * {
        QWidget *open = nullptr;
        return QTest::qWaitFor([&] { return (open = QApplication::activeModalWidget()) != nullptr; })
            ? open
            : nullptr;
    };
    if (page == QLatin1String("now"))
        shell.press(Qt::Key_1, Qt::ControlModifier);
    else if (page == QLatin1String("incidents"))
        shell.press(Qt::Key_2, Qt::ControlModifier);
    else if (page == QLatin1String("settings"))
        shell.press(Qt::Key_8, Qt::ControlModifier);
    else if (page == QLatin1String("search"))
        shell.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    else if (page == QLatin1String("response") && !inTab())
        return nullptr;
    else if (page == QLatin1String("composer") && inTab())
        shell.press(Qt::Key_U, Qt::ControlModifier);
    else if (page == QLatin1String("level") && inTab())
        shell.press(Qt::Key_L, Qt::ControlModifier);
    else if (page == QLatin1String("declare"))
        shell.press(Qt::Key_N, Qt::ControlModifier);
    else if (page == QLatin1String("shortcuts"))
        shell.press(Qt::Key_Question);
    else if (page == QLatin1String("about"))
        shell.window.findChild<QAction *>(QStringLiteral("about"))->trigger();
    static const QStringList dialogs{QStringLiteral("level"), QStringLiteral("declare"),
                                     QStringLiteral("shortcuts"), QStringLiteral("about")};
    QWidget *shown = dialogs.contains(page) ? dialog() : &shell.window;
    QTest::qWait(200); // parts that are read after the page is there
    return shown;
}

void pages()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"now", "incidents", "settings", "search", "response", "composer", "level",
                             "declare", "shortcuts", "about"})
        QTest::addRow("%s", page) << QString::fromLatin1(page);
}

/// Is reached by Tab, and is not a part of another control (the line of a spin box).
bool isControl(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
        && !widget->focusProxy() && !widget->isWindow()
        && !widget->objectName().startsWith(QLatin1String("qt_"));
}

constexpr int leastSeen = 20;   ///< pixels
constexpr int leastTarget = 24; ///< at a font of 13 px, where the window is dense

/// That differ by a contrast of 3 to 1 or more.
int changedPixels(const QImage &one, const QImage &other)
{
    const QRect both = one.rect() & other.rect();
    int changed = 0;
    for (int y = 0; y < both.height(); ++y) {
        for (int x = 0; x < both.width(); ++x) {
            changed += contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= 3 ? 1 : 0;
        }
    }
    return changed;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}
} // namespace

void NamesTest::namesEveryControl_data()
{
    pages();
}

void NamesTest::namesEveryControl()
{
    QFETCH(QString, page);
    ShellWindow shell;
    QWidget *shown = show(shell, page);
    QVERIFY(shown);
    QHash<const QWidget *, QStringList> siblings;
    int controls = 0;
    const auto all = shown->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!isControl(widget))
            continue;
        ++controls;
        const QString name = nameOf(widget), kind = QString::fromLatin1(widget->metaObject()->className());
        QVERIFY2(!name.isEmpty(),
                 qPrintable(kind + QLatin1String(" below ")
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
        QVERIFY2(name != kind && (widget->objectName().isEmpty() || name != widget->objectName()),
                 qPrintable(name));
        QStringList &beside = siblings[widget->parentWidget()];
        const QString spoken = kind + QLatin1Char('/') + name;
        QVERIFY2(!beside.contains(spoken), qPrintable(spoken));
        beside.append(spoken);
    }
    QVERIFY2(controls > 1, qPrintable(QString::number(controls)));
    if (shown != &shell.window)
        shown->close();
}

void NamesTest::comesToEachControlByTab_data()
{
    pages();
}

/// No trap, and nothing left out: Tab goes round through each control once.
void NamesTest::comesToEachControlByTab()
{
    QFETCH(QString, page);
    ShellWindow shell;
    QWidget *shown = show(shell, page);
    QVERIFY(shown);
    QSet<QWidget *> wanted;
    const auto all = shown->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool byArrows = button && !button->isChecked()
            && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
        if (isControl(widget) && !byArrows)
            wanted.insert(widget);
    }
    QSet<QWidget *> reached;
    for (int i = 0; i < 3 * wanted.size() && reached.size() < wanted.size(); ++i) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : shown, Qt::Key_Tab);
        if (QWidget *now = QApplication::focusWidget(); now && wanted.contains(now))
            reached.insert(now);
    }
    QStringList missed;
    for (QWidget *widget : wanted - reached)
        missed.append(nameOf(widget));
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1String(", "))));
    if (shown != &shell.window)
        shown->close();
}

void NamesTest::showsWhereTheFocusIs_data()
{
    pages();
}

/// Some of what is drawn changes with the focus, and stands out from what was there (bar U5).
void NamesTest::showsWhereTheFocusIs()
{
    QFETCH(QString, page);
    ShellWindow shell;
    QWidget *shown = show(shell, page);
    QVERIFY(shown);
    QSet<QWidget *> seen;
    QStringList unseen;
    QPointer<QWidget> before;
    QImage focused;
    for (int i = 0; i < 60; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : shown, Qt::Key_Tab);
        if (before && !seen.contains(before)) {
            seen.insert(before);
            if (changedPixels(focused, before->grab().toImage()) < leastSeen)
                unseen.append(nameOf(before));
        }
        before = QApplication::focusWidget();
        if (before)
            focused = before->grab().toImage();
    }
    QVERIFY(seen.size() > 1);
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1String(", "))));
    if (shown != &shell.window)
        shown->close();
}

void NamesTest::isLargeEnoughToHit_data()
{
    pages();
}

/// Bar U8.
void NamesTest::isLargeEnoughToHit()
{
    QFETCH(QString, page);
    ShellWindow shell;
    QWidget *shown = show(shell, page);
    QVERIFY(shown);
    QStringList small;
    const int least = Measure(shown)(leastTarget);
    const auto all = shown->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (isControl(widget) && (widget->width() < least || widget->height() < least))
            small.append(QStringLiteral("%1 (%2 × %3)")
                             .arg(nameOf(widget))
                             .arg(widget->width())
                             .arg(widget->height()));
    }
    QVERIFY2(small.isEmpty(), qPrintable(small.join(QLatin1String(", "))));
    if (shown != &shell.window)
        shown->close();
}

} // namespace Watchroom
