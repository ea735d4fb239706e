// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/hands.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>
#include <cstdio>
#include <cstdlib>

namespace Watchroom {

namespace {
constexpr int patienceMs = 90'000;

[[noreturn]] void giveUp(const QString &what)
{
    if (const QWidget *focus = QApplication::focusWidget())
        std::fprintf(stderr, "tour: the focus is on %s, “%s”\n", focus->metaObject()->className(),
                     qPrintable(focus->accessibleName()));
    std::fprintf(stderr, "tour: this did not come: %s\n", qPrintable(what));
    std::exit(1);
}

QWidget *front()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *window = QApplication::activeModalWidget();
    if (!window)
        window = QApplication::activeWindow();
    if (!window) { // without a window manager the focus does not return when a dialog closes
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *each : windows) {
            if (each->isVisible() && qobject_cast<QMainWindow *>(each))
                window = each;
        }
        if (!window)
            giveUp(QStringLiteral("a window"));
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window))
            giveUp(QStringLiteral("an active window"));
    }
    return window->focusWidget() ? window->focusWidget() : window;
}
} // namespace

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_inputs;
    QTest::keyClick(front(), key, modifiers);
}

void Hands::type(const QString &text)
{
    QTest::keyClicks(front(), text);
}

void Hands::click(QWidget *widget)
{
    ++m_inputs;
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Hands::await(const QString &what, const std::function<bool()> &there)
{
    if (!QTest::qWaitFor(there, patienceMs)) {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *each : windows) {
            if (each->isVisible())
                shoot(each, QStringLiteral("given-up"));
        }
        giveUp(what);
    }
}

QAbstractButton *Hands::button(QWidget *root, const QString &words)
{
    QAbstractButton *found = nullptr;
    await(QStringLiteral("the button “%1”").arg(words), [&] {
        const auto buttons = root->findChildren<QAbstractButton *>();
        for (QAbstractButton *each : buttons) {
            if (each->isVisible() && each->isEnabled() && each->text().remove(QLatin1Char('&')) == words) {
                found = each;
                return true;
            }
        }
        return false;
    });
    return found;
}

QWidget *Hands::named(QWidget *root, const QString &name)
{
    QWidget *found = nullptr;
    await(QStringLiteral("“%1”").arg(name), [&] {
        const auto widgets = root->findChildren<QWidget *>();
        for (QWidget *each : widgets) {
            if (each->isVisible() && each->accessibleName() == name) {
                found = each;
                return true;
            }
        }
        return false;
    });
    return found;
}

void Hands::shoot(QWidget *widget, const QString &name)
{
    QTest::qWait(50); // until pending paint events are handled
    const QString path
        = QStringLiteral("%1/%2-%3.png").arg(m_shots).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!widget->grab().save(path))
        giveUp(path);
    std::printf("  %s\n", qPrintable(path));
}

} // namespace Watchroom
