// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace Watchroom {

/// The status bar: save state, newest backup, handle, file name and two clocks. Another widget can
/// temporarily cover all but the clocks.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void follow(Workspace *workspace);
    /// Takes ownership of \a other and adds it behind the current page.
    void add(QWidget *other);
    /// Shows \a other, even over a message, because it is newer.
    void bringForward(QWidget *other);
    void showFacts();

private:
    void followBackups(Workspace *workspace);
    void showSaved();
    void tick();

    Workspace *m_workspace = nullptr;
    QStackedWidget *m_stack;
    QWidget *m_facts;
    QString m_last; ///< shown while everything is saved
    bool m_lingers = false;
    QLabel *m_saved, *m_backup, *m_who, *m_file, *m_utc, *m_local;
    QTimer m_tick;
};

} // namespace Watchroom
