// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>

namespace Watchroom {

/// A bus that only one test knows; gone with it.
class OwnBus
{
public:
    ~OwnBus() { stop(); }
    /// False where there is no program for it.
    bool start()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            return false;
        m_daemon.start(
            daemon,
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForReadyRead(10'000))
            qFatal("the bus does not start");
        m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
        return true;
    }
    void stop()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace Watchroom
