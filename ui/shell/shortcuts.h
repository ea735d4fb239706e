// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"
#include "shell/commands.h"

namespace Watchroom {

/// The shortcuts of the menu commands: the defaults, unless the user changed them.
class Shortcuts
{
public:
    /// Stores the current shortcuts as defaults, then applies the saved ones.
    Shortcuts(const QMenuBar *bar, Preferences &preferences);

    const QList<Command> &commands() const { return m_commands; }
    QList<QKeySequence> standard(const Command &command) const;
    /// Why \a command can't have the shortcut \a keys, such as another command that uses it; empty if it can.
    QString obstacle(const Command &command, const QKeySequence &keys) const;
    /// Sets or, with empty \a keys, removes the shortcut. Does nothing if there is an obstacle.
    void set(const Command &command, const QKeySequence &keys);
    void setStandard(const Command &command);
    void setAllStandard();

private:
    void keep(const Command &command, const QList<QKeySequence> &keys);

    QList<Command> m_commands;
    QHash<QString, QList<QKeySequence>> m_standard;
    Preferences &m_preferences;
};

} // namespace Watchroom
