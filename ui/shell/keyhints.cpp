// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keyhints.h"

#include "kit/widgets.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>

namespace Watchroom {

KeyHints::KeyHints(const QList<Command> &commands, QWidget *window)
    : QObject(window)
    , m_commands(commands)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &KeyHints::showAll);
    for (const Command &command : std::as_const(m_commands))
        connect(command.action, &QAction::changed, &m_soon, qOverload<>(&QTimer::start));
    qApp->installEventFilter(this); // widgets are created after this object
}

QString KeyHints::of(const QString &key) const
{
    for (const Command &command : m_commands) {
        if (command.key() == key)
            return command.action->shortcut().toString(QKeySequence::NativeText);
    }
    return {};
}

bool KeyHints::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType())
        showOn(static_cast<QWidget *>(watched));
    return false;
}

/// A menu is a window of its own but has a parent widget.
bool KeyHints::isOurs(const QObject *shower) const
{
    while (shower && shower != m_window)
        shower = shower->parent();
    return shower;
}

void KeyHints::showOn(QWidget *widget) const
{
    if (const QString key = widget->property(commandProperty).toString(); !key.isEmpty() && isOurs(widget))
        widget->setToolTip(of(key));
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const auto actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        const QString key = action->property(commandProperty).toString();
        if (key.isEmpty() || !isOurs(action))
            continue;
        const QString words = action->text().section(QLatin1Char('\t'), 0, 0), keys = of(key);
        action->setText(keys.isEmpty() ? words : words + QLatin1Char('\t') + keys);
    }
}

void KeyHints::showAll()
{
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            showOn(widget);
    }
    Q_EMIT changed();
}

} // namespace Watchroom
