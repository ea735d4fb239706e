// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sessionbus.h"

#include "workspace/inbackground.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
/// Without this check, libdbus would start a bus of its own.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}
} // namespace

SessionBus::SessionBus(const char *use)
    : m_name(QStringLiteral("watchroom-%1-%2").arg(QLatin1String(use)).arg(quintptr(this)))
{
}

SessionBus::~SessionBus()
{
    QDBusConnection::disconnectFromBus(m_name);
}

void SessionBus::connect(const QString &address, QObject *owner, const std::function<void()> &then)
{
    if (address.isEmpty() && !hasBus())
        return;
    inBackground(
        owner,
        [address, name = m_name] {
            const QDBusConnection bus = address.isEmpty()
                ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                : QDBusConnection::connectToBus(address, name);
            return bus.isConnected();
        },
        [then](const bool &connected) {
            if (connected)
                then();
        });
}

} // namespace Watchroom
