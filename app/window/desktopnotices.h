// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "now/duenotices.h"
#include "window/sessionbus.h"

#include <QDBusMessage>

namespace Watchroom {

/// Shows notices through the desktop: org.freedesktop.Notifications on the session's bus. One an incident; a
/// later one takes its place. Where nobody shows notices nothing happens, and *Now* says the same.
class DesktopNotices : public QObject
{
    Q_OBJECT
public:
    /// \a address of a bus; empty: the session's.
    explicit DesktopNotices(const QString &address = {}, QObject *parent = nullptr);
    void show(const DueNotice &notice);

Q_SIGNALS:
    /// Somebody chose the notice of \a incident.
    void chosen(const QString &incident);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    void send(const DueNotice &notice);

    SessionBus m_bus;
    bool m_connected = false;
    QHash<QString, DueNotice> m_waiting; ///< for the bus, by incident
    QHash<QString, uint> m_shown;        ///< by incident
};

} // namespace Watchroom
