// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/oneperfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::OnePerFile)
};
constexpr int patienceMs = 4000; ///< a window that has just started does not listen yet
constexpr qint64 mostBytes = 64 * 1024;
constexpr quint32 mark = 0x57524f31; ///< "WRO1"

/// A path without extension, in a folder that only this user can access.
QString placeOf(const QString &file)
{
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
        QDir().mkpath(folder);
    }
    const QFileInfo info(file);
    const QString canonical
        = QFileInfo(info.absolutePath()).canonicalFilePath(); // the file may not exist yet
    const QString whole = info.exists() ? info.canonicalFilePath()
        : canonical.isEmpty()           ? info.absoluteFilePath()
                                        : canonical + QLatin1Char('/') + info.fileName();
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256);
    return folder + QStringLiteral("/watchroom-") + QString::fromLatin1(hash.first(8).toHex());
}
} // namespace

std::unique_ptr<QLockFile> lockFor(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(placeOf(file) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a window may stay open for weeks; only the lock of a dead process is stale
    if (!lock->tryLock() && lock->error() == QLockFile::LockFailedError)
        return nullptr;
    return lock; // if no lock can be created, the file opens anyway
}

Result<void> handOver(const QString &file, const QStringList &words)
{
    const QDeadlineTimer patience(patienceMs);
    while (!patience.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(placeOf(file) + QStringLiteral(".window"));
        if (!socket.waitForConnected(500)) {
            QThread::msleep(50);
            continue;
        }
        QByteArray message;
        QDataStream(&message, QIODevice::WriteOnly) << mark << words;
        socket.write(message);
        socket.flush();
        if (socket.waitForReadyRead(int(patience.remainingTime())))
            return {};
    }
    return fail(ErrorCode::Busy,
                Words::tr("This file is open in a window that does not respond: %1").arg(file), file,
                Words::tr("Close that window and start Watchroom again."));
}

HandOver::HandOver(const QString &file, QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString place = placeOf(file) + QStringLiteral(".window");
    QLocalServer::removeServer(place); // left by a killed window; the holder of the lock may remove it
    m_server.listen(place);
    connect(&m_server, &QLocalServer::newConnection, this, &HandOver::take);
}

void HandOver::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > mostBytes) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.startTransaction();
            quint32 seen = 0;
            QStringList words;
            stream >> seen >> words;
            if (!stream.commitTransaction())
                return; // wait for the rest of the message
            if (seen != mark) {
                socket->abort();
                return;
            }
            socket->write("1");
            socket->flush();
            Q_EMIT asked(words);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace Watchroom
