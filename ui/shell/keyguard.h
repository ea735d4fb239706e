// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace Watchroom {

/// Text boxes handle some keys that are menu shortcuts: Ctrl+K would delete to the end of the line, and
/// Ctrl+Z is swallowed even if there is nothing to undo. This class gives those keys to the menus.
class KeyGuard : public QObject
{
    Q_OBJECT
public:
    /// \a always takes precedence over a text box, \a undo only if the text box has nothing to undo.
    KeyGuard(QAction *always, QAction *undo, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *m_always, *m_undo;
};

} // namespace Watchroom
