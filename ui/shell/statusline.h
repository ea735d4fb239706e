// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QLabel>
#include <QStatusBar>
#include <QTimer>

namespace Watchroom {

/// What is saved, the newest backup, who sits here, which file, and the two clocks.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void follow(Workspace *workspace);

private:
    void followBackups(Workspace *workspace);
    void showSaved();
    void tick();

    Workspace *m_workspace = nullptr;
    QString m_last; ///< what stands there while nothing lingers or waits
    bool m_lingers = false;
    QLabel *m_saved, *m_backup, *m_who, *m_file, *m_utc, *m_local;
    QTimer m_tick;
};

} // namespace Watchroom
