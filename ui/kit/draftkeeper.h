// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace Watchroom {

/// Saves the text of a box to disk within a second of the last key, until it is recorded or discarded, and
/// restores it when the box is opened again.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a key as in Draft: "incident/<id>/entry". The box owns this object.
    DraftKeeper(Workspace *workspace, const QString &key, QLineEdit *box);
    DraftKeeper(Workspace *workspace, const QString &key, QPlainTextEdit *box);

    /// The text was recorded: deletes the draft.
    void forget();

Q_SIGNALS:
    void restored();
    void kept(const QDateTime &at);

private:
    void begin(QObject *box);
    void changed();
    /// Saves at once instead of waiting for the timer.
    void flush();
    void restore();

    Workspace *m_workspace;
    QString m_key;
    std::function<QString()> m_text;
    std::function<int()> m_cursor;
    std::function<void(const Draft &)> m_show;
    QTimer m_timer;
    QString m_kept;
};

} // namespace Watchroom
