// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>

namespace Watchroom {

/// Which incidents are open as tabs, which one is in front, and where the window is.
struct TabsState
{
    QStringList names;
    QString current, place;
    friend bool operator==(const TabsState &, const TabsState &) = default;
};

/// Keeps the tabs of one person in the file, for this desk only, and brings them back.
class TabsKeeper : public QObject
{
    Q_OBJECT
public:
    TabsKeeper(Workspace *workspace, QObject *parent);
    /// Writes soon what is so now.
    void keep(const TabsState &state);
    void flush();
    /// Reads what was kept; restored() tells it without what this person can't see any more. Empty: nothing
    /// was kept.
    void restore();

Q_SIGNALS:
    void restored(const Watchroom::TabsState &state);

private:
    QString key() const;
    void check(const TabsState &kept);

    Workspace *m_workspace;
    TabsState m_state, m_kept;
    QTimer m_timer;
};

} // namespace Watchroom
