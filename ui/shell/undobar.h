// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace Watchroom {

/// What was just recorded, in a quiet line for some seconds, with the way back. Says it to screen readers,
/// too. Who hosts it brings it forward: it takes no room of its own, which large text has not.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    /// \a incident and what was done on it; \a keys undo it, too.
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

/// "Entry written" of an act's kind; empty for what nobody does on purpose.
QString doneWords(const QString &kind);
/// False for what has left the building, and for undoing itself.
bool canBeUndone(const QString &kind);

} // namespace Watchroom
