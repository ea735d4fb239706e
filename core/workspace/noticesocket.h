// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace Watchroom {

/// Hears that another program committed to the same file. A datagram without content on a local socket whose
/// name comes from the file's place; what was committed is read from the log.
class NoticeSocket : public QObject
{
    Q_OBJECT
public:
    /// Listens for \a path; without a runtime folder it hears nothing, and data_version has to do.
    explicit NoticeSocket(const QString &path, QObject *parent = nullptr);
    ~NoticeSocket() override;

Q_SIGNALS:
    void pinged();

private:
    void drain();

    QByteArray m_address;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Tells whoever listens for \a path. Never waits, and nobody listening is no failure.
void pingNotice(const QString &path);

} // namespace Watchroom
