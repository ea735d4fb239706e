// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace Watchroom {

/// Keeps what is being typed on the disk, within a second of the last key, until it was recorded or thrown
/// away; brings it back when the box is opened again.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a key as in Draft: "incident/<id>/entry". The box owns its keeper.
    DraftKeeper(Workspace *workspace, const QString &key, QLineEdit *box);
    DraftKeeper(Workspace *workspace, const QString &key, QPlainTextEdit *box);

    /// The text was recorded elsewhere: nothing is left to keep.
    void forget();
    /// Writes now what the timer would write later.
    void flush();

Q_SIGNALS:
    void restored();
    void kept(const QDateTime &at);

private:
    void begin(QObject *box);
    void changed();
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
