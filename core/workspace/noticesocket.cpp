// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/noticesocket.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Watchroom {

namespace {
QByteArray addressOf(const QString &path)
{
    // From the variable itself: without it (cron, sudo) QStandardPaths complains on stderr and makes up a
    // folder.
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    if (folder.isEmpty())
        return {};
    const QFileInfo file(path);
    const QString place = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    const QByteArray address = folder + "/watchroom-" + hash.first(8).toHex() + ".notice";
    return address.size() < qsizetype(sizeof(sockaddr_un::sun_path)) ? address : QByteArray();
}

sockaddr_un socketAddress(const QByteArray &address)
{
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::memcpy(name.sun_path, address.constData(), size_t(address.size()));
    return name;
}

const sockaddr *generic(const sockaddr_un &name)
{
    return reinterpret_cast<const sockaddr *>(&name);
}
} // namespace

NoticeSocket::NoticeSocket(const QString &path, QObject *parent)
    : QObject(parent)
    , m_address(addressOf(path))
{
    if (m_address.isEmpty())
        return;
    m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const sockaddr_un name = socketAddress(m_address);
    unlink(m_address.constData()); // of a window that was killed; one window a file is held elsewhere
    if (m_socket < 0 || bind(m_socket, generic(name), sizeof name) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &NoticeSocket::drain);
}

NoticeSocket::~NoticeSocket()
{
    m_notifier.reset();
    if (m_socket >= 0) {
        close(m_socket);
        unlink(m_address.constData());
    }
}

void NoticeSocket::drain()
{
    char nothing = 0;
    while (recv(m_socket, &nothing, 1, MSG_DONTWAIT) >= 0)
        continue;
    Q_EMIT pinged();
}

void pingNotice(const QString &path)
{
    const QByteArray address = addressOf(path);
    if (address.isEmpty() || access(address.constData(), F_OK) != 0)
        return;
    const int sender = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (sender < 0)
        return;
    const sockaddr_un name = socketAddress(address);
    sendto(sender, "", 0, MSG_DONTWAIT | MSG_NOSIGNAL, generic(name), sizeof name);
    close(sender);
}

} // namespace Watchroom
