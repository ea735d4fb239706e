// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenuBar>

namespace Watchroom {

/// A command of the menus, and the menus that lead to it.
struct Command
{
    QAction *action = nullptr;
    QString menu;                                        ///< "File"; "View · Colours" of a menu in a menu
    QString name() const;                                ///< as it is read, without the mark of its letter
    QString key() const { return action->objectName(); } ///< names it in what is kept
};

/// Every command of \a bar in the order of its menus.
QList<Command> commandsOf(const QMenuBar *bar);

} // namespace Watchroom
