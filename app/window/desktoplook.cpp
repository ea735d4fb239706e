// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/desktoplook.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Watchroom {

namespace {
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
} // namespace

DesktopWish platformWish(const QPalette &palette)
{
    return {palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness(),
            false};
}

DesktopLook::DesktopLook(const DesktopWish &fallback, const QString &address, QObject *parent)
    : QObject(parent)
    , m_bus("look")
    , m_wish(fallback)
{
    m_bus.connect(address, this, [this] { ask(); });
}

void DesktopLook::ask()
{
    QDBusConnection bus = m_bus.connection();
    // No sender is given: naming the service would make the bus resolve it, and block.
    bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    call << QStringList{appearance};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
            return;
        const auto all = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
        const QVariantMap settings = all.value(appearance);
        for (auto it = settings.constBegin(); it != settings.constEnd(); ++it)
            take(it.key(), it.value());
    });
}

void DesktopLook::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        take(key, value.variant());
}

void DesktopLook::take(const QString &key, const QVariant &value)
{
    DesktopWish wish = m_wish;
    if (key == QLatin1String("color-scheme"))
        wish.dark = value.toUInt() == 1; // 1: dark, 2: light, 0: no preference
    else if (key == QLatin1String("contrast"))
        wish.highContrast = value.toUInt() == 1;
    if (wish == m_wish)
        return;
    m_wish = wish;
    Q_EMIT wished(wish);
}

} // namespace Watchroom
