// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <functional>

namespace Watchroom {

/// A connection of its own to the bus at \a address, or to the session's if that is empty. Connecting shakes
/// hands, which a busy bus may take long for: it is done in the background. Without a bus nothing comes of
/// it.
class SessionBus
{
public:
    /// \a use names what it is for.
    explicit SessionBus(const char *use);
    ~SessionBus();
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;

    /// \a then is called on the thread of \a owner once it is connected.
    void connect(const QString &address, QObject *owner, const std::function<void()> &then);
    QDBusConnection connection() const { return QDBusConnection(m_name); }

private:
    QString m_name;
};

} // namespace Watchroom
