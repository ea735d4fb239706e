// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"
#include "shell/commands.h"

namespace Watchroom {

/// The keys of the menus' commands: the standard ones, unless the person chose others.
class Shortcuts
{
public:
    /// Takes the keys that the commands have now for the standard ones, and sets those that were kept.
    Shortcuts(const QMenuBar *bar, Preferences &preferences);

    const QList<Command> &commands() const { return m_commands; }
    QList<QKeySequence> standard(const Command &command) const;
    /// Why \a command can't have \a keys; empty: it can. An other command that has them is named.
    QString obstacle(const Command &command, const QKeySequence &keys) const;
    /// No keys: none lead there. What has an obstacle is not set.
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
