// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace Watchroom {

/// Shows what was just recorded for a few seconds, with an Undo button, and announces it to screen readers.
/// It is shown over the status bar and needs no room of its own, so that it also fits with large text.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    /// Shows what was done on \a incident; \a keys is the shortcut of Undo.
    void tell(const QString &incident, const QList<Act> &acts, const QKeySequence &keys);
    void leave();

Q_SIGNALS:
    void undoAsked();
    void told();
    void left();

private:
    QLabel *m_words;
    QPushButton *m_undo;
    QTimer m_timer;
};

/// The text for a kind of act, such as "Entry added"; empty for acts that no user performs directly.
QString doneWords(const QString &kind);
/// False for acts that had an effect outside the program, and for undo itself.
bool canBeUndone(const QString &kind);

} // namespace Watchroom
