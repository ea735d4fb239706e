// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keyguard.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace Watchroom {

namespace {
bool hasTypingToUndo(const QObject *box)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(box))
        return line->isUndoAvailable();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(box))
        return text->document()->isUndoAvailable();
    if (const auto *text = qobject_cast<const QTextEdit *>(box))
        return text->document()->isUndoAvailable();
    return true; // unknown type: assume that it can undo
}
} // namespace

KeyGuard::KeyGuard(QAction *always, QAction *undo, QObject *parent)
    : QObject(parent)
    , m_always(always)
    , m_undo(undo)
{
    qApp->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
    const bool ours = (m_always && m_always->shortcuts().contains(keys) && m_always->isEnabled())
        || (m_undo && m_undo->shortcuts().contains(keys) && m_undo->isEnabled() && !hasTypingToUndo(watched));
    if (ours)
        event->ignore(); // left unaccepted, so that the shortcut gets the key
    return ours;
}

} // namespace Watchroom
