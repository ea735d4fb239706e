// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace Watchroom {

/// Text boxes keep some keys for themselves that are ours: Ctrl+K, which would delete to the line's end, and
/// Ctrl+Z, once there is no typing left to undo. This hands those to the menus.
class KeyGuard : public QObject
{
    Q_OBJECT
public:
    /// \a always wins over a box, \a undo where the box has nothing to undo.
    KeyGuard(QAction *always, QAction *undo, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *m_always, *m_undo;
};

} // namespace Watchroom
