// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/desktopnotices.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Watchroom {

namespace {
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr uchar normal = 1, critical = 2; ///< urgency; a critical notification stays until it is closed
constexpr int asTheDesktopLikes = -1;     ///< expiry time chosen by the desktop
} // namespace

DesktopNotices::DesktopNotices(const QString &address, QObject *parent)
    : QObject(parent)
    , m_bus("notices")
{
    m_bus.connect(address, this, [this] {
        QDBusConnection bus = m_bus.connection();
        bus.connect({}, path, service, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
        bus.connect({}, path, service, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
        m_connected = true;
        const auto waiting = std::exchange(m_waiting, {});
        for (const DueNotice &notice : waiting)
            send(notice);
    });
}

void DesktopNotices::show(const DueNotice &notice)
{
    if (m_connected)
        send(notice);
    else
        m_waiting.insert(notice.incident, notice);
}

void DesktopNotices::send(const DueNotice &notice)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    const QStringList actions{QStringLiteral("default"), tr("Write update")};
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(notice.late ? critical : normal)},
                            {QStringLiteral("desktop-entry"), QStringLiteral("watchroom")}};
    call << QStringLiteral("Watchroom") << m_shown.value(notice.incident) << QStringLiteral("watchroom")
         << notice.title << notice.text << actions << hints << asTheDesktopLikes;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(call), this);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> id = *watcher;
        if (id.isValid())
            m_shown.insert(notice.incident, id.value());
    });
}

void DesktopNotices::actionInvoked(uint id, const QString &)
{
    const QString incident = m_shown.key(id);
    if (!incident.isEmpty())
        Q_EMIT chosen(incident);
}

void DesktopNotices::closed(uint id, uint)
{
    m_shown.remove(m_shown.key(id));
}

} // namespace Watchroom
