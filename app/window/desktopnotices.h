// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "now/duenotices.h"
#include "window/sessionbus.h"

#include <QDBusMessage>

namespace Watchroom {

/// Shows notices as desktop notifications: org.freedesktop.Notifications on the session bus. One per
/// incident; a newer one replaces it. Without a notification service nothing happens; the Now page shows the
/// same information.
class DesktopNotices : public QObject
{
    Q_OBJECT
public:
    /// \a address of a bus; empty: the session bus.
    explicit DesktopNotices(const QString &address = {}, QObject *parent = nullptr);
    void show(const DueNotice &notice);

Q_SIGNALS:
    /// The user activated the notification of \a incident.
    void chosen(const QString &incident);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    void send(const DueNotice &notice);

    SessionBus m_bus;
    bool m_connected = false;
    QHash<QString, DueNotice> m_waiting; ///< until the bus is connected, by incident
    QHash<QString, uint> m_shown;        ///< notification id by incident
};

} // namespace Watchroom
