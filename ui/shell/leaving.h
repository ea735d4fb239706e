// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QMessageBox>
#include <QPointer>
#include <QTimer>
#include <functional>

namespace Watchroom {

/// Makes sure that nothing is lost when the user closes a file: saves drafts, waits for pending acts, and
/// asks before anything unsaved is discarded. Never blocks the user interface.
class Leaving : public QObject
{
    Q_OBJECT
public:
    /// Questions are asked in front of \a window.
    explicit Leaving(QWidget *window);

    /// Null if no file is open.
    void setWorkspace(Workspace *workspace) { m_workspace = workspace; }
    /// Calls \a then once everything is saved, or once the user agreed to discard the rest. Of several calls
    /// in the meantime, only the last \a then is called.
    void leave(std::function<void()> then);

Q_SIGNALS:
    /// Emitted when saving begins.
    void saving();

private:
    void finished(const Result<void> &all);
    void showWait();
    void ask(const QString &title, const QString &text, const QString &way);
    void askAboutUnsaved();
    void go();

    QWidget *m_window;
    QPointer<Workspace> m_workspace;
    std::function<void()> m_then; ///< null if the file stays open
    bool m_finishing = false;
    QTimer m_patience; ///< until the user is told that it takes long
    QPointer<QMessageBox> m_box;
};

} // namespace Watchroom
