// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

namespace Watchroom {

ShellWindow::ShellWindow()
    : look(*qApp, preferences)
    , window(look, preferences)
{
    look.apply();
    window.show();
    window.setWorkspace(file.workspace.release());
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window did not become active");
}

ShellWindow::~ShellWindow()
{
    look.setTextPercent(100);
    look.setChoice(LookChoice::Light);
}

void ShellWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
}

void ShellWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QWidget *ShellWindow::named(const QString &name)
{
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (widget->isVisible() && (widget->accessibleName() == name || (button && button->text() == name)))
            return widget;
    }
    return nullptr;
}

void ShellWindow::click(const QString &name)
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = named(name)) != nullptr; }, 5000))
        qFatal("nothing is called %s", qPrintable(name));
    QTest::mouseClick(found, Qt::LeftButton);
}

bool ShellWindow::shows(const QString &words)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace Watchroom
