// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/look.h"
#include "window/sessionbus.h"

#include <QDBusMessage>
#include <QDBusVariant>

namespace Watchroom {

/// The desktop's preferred colour scheme and contrast, from the settings portal on the session bus, with
/// changes. Never delays the start; without a bus or portal nothing is emitted.
class DesktopLook : public QObject
{
    Q_OBJECT
public:
    /// \a fallback is used until the portal answers. \a address of a bus; empty: the session bus.
    explicit DesktopLook(const DesktopWish &fallback, const QString &address = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void wished(const Watchroom::DesktopWish &wish);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QString &key, const QVariant &value);

    SessionBus m_bus;
    DesktopWish m_wish;
};

/// The preference that the platform's palette shows. Call before the program sets its own palette.
DesktopWish platformWish(const QPalette &palette);

} // namespace Watchroom
