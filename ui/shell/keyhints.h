// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/commands.h"

#include <QTimer>

namespace Watchroom {

/// Keeps displayed shortcuts current: a control or menu entry marked with showKeysOf() gets the shortcut of
/// its command when it is shown and when the user changes it.
class KeyHints : public QObject
{
    Q_OBJECT
public:
    KeyHints(const QList<Command> &commands, QWidget *window);

    /// The shortcut of a command as text; empty if it has none.
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
    QTimer m_soon; ///< many commands change at once, mostly only in whether they are enabled
};

} // namespace Watchroom
