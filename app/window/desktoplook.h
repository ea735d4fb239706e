// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/look.h"
#include "window/sessionbus.h"

#include <QDBusMessage>
#include <QDBusVariant>

namespace Watchroom {

/// What the desktop wishes of colours and contrast, now and whenever it changes, from the settings portal on
/// the session's bus. Asking never delays the start; without a bus or a portal nothing is ever told.
class DesktopLook : public QObject
{
    Q_OBJECT
public:
    /// \a fallback holds until the portal has answered. \a address of a bus; empty: the session's.
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

/// The wish that the colours tell which the platform gave the program, before it set its own.
DesktopWish platformWish(const QPalette &palette);

} // namespace Watchroom
