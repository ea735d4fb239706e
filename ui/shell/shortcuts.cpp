// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shortcuts.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Shortcuts)
};
const QString noKeys = QStringLiteral("none");

QString settingOf(const Command &command)
{
    return QStringLiteral("shortcut/") + command.key();
}

/// True for a key that types a character into a text box.
bool isTyped(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers held = first.keyboardModifiers();
    return !(held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        && first.key() < Qt::Key_Escape;
}
} // namespace

Shortcuts::Shortcuts(const QMenuBar *bar, Preferences &preferences)
    : m_commands(commandsOf(bar))
    , m_preferences(preferences)
{
    for (const Command &command : std::as_const(m_commands))
        m_standard.insert(command.key(), command.action->shortcuts());
    for (const Command &command : std::as_const(m_commands)) {
        const QString kept = preferences.value(settingOf(command));
        if (kept == noKeys)
            command.action->setShortcuts(QList<QKeySequence>());
        else if (!kept.isEmpty())
            command.action->setShortcuts(QKeySequence::listFromString(kept));
    }
}

QList<QKeySequence> Shortcuts::standard(const Command &command) const
{
    return m_standard.value(command.key());
}

QString Shortcuts::obstacle(const Command &command, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    const QString shown = keys.toString(QKeySequence::NativeText);
    for (const Command &other : m_commands) {
        if (other.action != command.action && other.action->shortcuts().contains(keys))
            return Words::tr("%1 is already used for “%2”. Change that shortcut first.")
                .arg(shown, other.name());
    }
    if (isTyped(keys) && !standard(command).contains(keys))
        return Words::tr("%1 alone is used for typing. Combine it with Ctrl or Alt.").arg(shown);
    return {};
}

void Shortcuts::keep(const Command &command, const QList<QKeySequence> &keys)
{
    command.action->setShortcuts(keys);
    m_preferences.setValue(settingOf(command),
                           keys == standard(command) ? QString()
                               : keys.isEmpty()      ? noKeys
                                                     : QKeySequence::listToString(keys));
}

void Shortcuts::set(const Command &command, const QKeySequence &keys)
{
    if (!obstacle(command, keys).isEmpty())
        return;
    keep(command, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

void Shortcuts::setStandard(const Command &command)
{
    const auto keys = standard(command);
    for (const QKeySequence &each : keys) {
        if (!obstacle(command, each).isEmpty())
            return;
    }
    keep(command, keys);
}

void Shortcuts::setAllStandard() // all at once, so that no two defaults conflict
{
    for (const Command &command : std::as_const(m_commands))
        keep(command, standard(command));
}

} // namespace Watchroom
