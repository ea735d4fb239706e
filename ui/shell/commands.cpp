// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commands.h"

#include <QMenu>

namespace Watchroom {

namespace {
QString withoutMark(QString text)
{
    text.replace(QLatin1String("&&"), QChar(0xFFFC));
    text.remove(QLatin1Char('&')).replace(QChar(0xFFFC), QLatin1Char('&'));
    return text;
}

void collect(const QList<QAction *> &actions, const QString &menu, QList<Command> &commands)
{
    for (QAction *action : actions) {
        if (action->isSeparator())
            continue;
        if (!action->menu()) {
            commands.append({action, menu});
            continue;
        }
        const QString name = withoutMark(action->text());
        collect(action->menu()->actions(), menu.isEmpty() ? name : menu + QStringLiteral(" · ") + name,
                commands);
    }
}
} // namespace

QString Command::name() const
{
    return withoutMark(action->text());
}

QList<Command> commandsOf(const QMenuBar *bar)
{
    QList<Command> commands;
    collect(bar->actions(), {}, commands);
    return commands;
}

} // namespace Watchroom
