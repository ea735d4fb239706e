// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <functional>

namespace Watchroom {

/// A private connection to the bus at \a address, or to the session bus if that is empty. Connects in the
/// background, because the handshake can take long on a busy bus. Without a bus, nothing happens.
class SessionBus
{
public:
    /// \a use is part of the connection's name.
    explicit SessionBus(const char *use);
    ~SessionBus();
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;

    /// Calls \a then on the thread of \a owner once it is connected.
    void connect(const QString &address, QObject *owner, const std::function<void()> &then);
    QDBusConnection connection() const { return QDBusConnection(m_name); }

private:
    QString m_name;
};

} // namespace Watchroom
