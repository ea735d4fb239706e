// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenuBar>

namespace Watchroom {

/// A menu command and the menus that contain it.
struct Command
{
    QAction *action = nullptr;
    QString menu;                                        ///< "File", or "View · Colours" for a submenu
    QString name() const;                                ///< as displayed, without the mnemonic mark
    QString key() const { return action->objectName(); } ///< identifies the command in the preferences
};

/// Every command of \a bar in menu order.
QList<Command> commandsOf(const QMenuBar *bar);

} // namespace Watchroom
