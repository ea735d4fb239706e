// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace Watchroom {

/// What is saved, the newest backup, who sits here, which file, and the two clocks. Something else may stand
/// in the place of all but the clocks for a while.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void follow(Workspace *workspace);
    /// Takes \a other over, behind what is shown.
    void add(QWidget *other);
    /// In front of a message, too: what is brought forward is newer.
    void bringForward(QWidget *other);
    void showFacts();

private:
    void followBackups(Workspace *workspace);
    void showSaved();
    void tick();

    Workspace *m_workspace = nullptr;
    QStackedWidget *m_stack;
    QWidget *m_facts;
    QString m_last; ///< what stands there while nothing lingers or waits
    bool m_lingers = false;
    QLabel *m_saved, *m_backup, *m_who, *m_file, *m_utc, *m_local;
    QTimer m_tick;
};

} // namespace Watchroom
