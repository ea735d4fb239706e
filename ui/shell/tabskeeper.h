// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>

namespace Watchroom {

/// The incidents open as tabs, the current tab, and the window geometry.
struct TabsState
{
    QStringList names;
    QString current, place = QStringLiteral("now"); ///< as the window opens if nothing was saved
    friend bool operator==(const TabsState &, const TabsState &) = default;
};

/// Saves the tabs of one person in the file, for this desk only, and restores them.
class TabsKeeper : public QObject
{
    Q_OBJECT
public:
    TabsKeeper(Workspace *workspace, QObject *parent);
    /// Saves \a state after a short delay.
    void keep(const TabsState &state);
    /// Loads the saved state; restored() passes it without incidents that this person can no longer see.
    /// Empty if nothing was saved.
    void restore();

Q_SIGNALS:
    void restored(const Watchroom::TabsState &state);

private:
    void flush();
    QString key() const;
    void check(const TabsState &kept);

    Workspace *m_workspace;
    TabsState m_state, m_kept;
    QTimer m_timer;
};

} // namespace Watchroom
