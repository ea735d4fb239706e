// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/commands.h"

#include <QTimer>

namespace Watchroom {

/// Keeps the keys that stand on the screen true: where a control or the entry of a menu names a command (see
/// showKeysOf()), it shows that command's keys once it is shown itself, and when a person chose others.
class KeyHints : public QObject
{
    Q_OBJECT
public:
    KeyHints(const QList<Command> &commands, QWidget *window);

    /// The keys of a command, as people read them; empty: none.
    QString of(const QString &key) const;
    QString of(const char *key) const { return of(QString::fromLatin1(key)); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showOn(QWidget *widget) const;
    bool isOurs(const QObject *shower) const;
    void showAll();

    QList<Command> m_commands;
    QWidget *m_window;
    QTimer m_soon; ///< commands change in crowds, most of them no more than whether they can be done
};

} // namespace Watchroom
