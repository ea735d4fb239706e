// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QMessageBox>
#include <QPointer>
#include <QTimer>
#include <functional>

namespace Watchroom {

/// Stands between a person who leaves a file and words that are not on the disk: has typing kept, waits for
/// acts under way, and asks before anything is lost. The window stays alive meanwhile.
class Leaving : public QObject
{
    Q_OBJECT
public:
    /// Questions are asked in front of \a window.
    explicit Leaving(QWidget *window);

    /// Null: no file is open, and nothing can be lost.
    void setWorkspace(Workspace *workspace) { m_workspace = workspace; }
    /// Runs \a then once everything is on the disk, or once a person said that the rest may go. If asked
    /// again meanwhile, only the last \a then runs.
    void leave(std::function<void()> then);

Q_SIGNALS:
    /// Something is still being written.
    void saving();

private:
    void finished(const Result<void> &all);
    void showWait();
    void ask(const QString &title, const QString &text, const QString &way, const QString &discard);
    void askAboutUnsaved();
    void go();

    QWidget *m_window;
    QPointer<Workspace> m_workspace;
    std::function<void()> m_then; ///< none: nobody leaves
    bool m_finishing = false;
    QTimer m_patience; ///< until a person is told that it takes long
    QPointer<QMessageBox> m_box;
};

} // namespace Watchroom
