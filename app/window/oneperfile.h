// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <memory>

namespace Watchroom {

/// Allows one window per file. A second start passes its arguments to the first window and exits. Returns the
/// lock on \a file, or null if another window has it. The lock of a dead process is ignored.
std::unique_ptr<QLockFile> lockFor(const QString &file);
/// Sends \a words to the window that has \a file, and waits until it accepted them. Blocks; do not call on
/// the UI thread of a window. Fails with Busy if there is no answer within some seconds.
Result<void> handOver(const QString &file, const QStringList &words);

/// Receives the arguments of later starts.
class HandOver : public QObject
{
    Q_OBJECT
public:
    /// For the holder of the lock on \a file.
    explicit HandOver(const QString &file, QObject *parent = nullptr);

Q_SIGNALS:
    void asked(const QStringList &words);

private:
    void take();
    QLocalServer m_server;
};

} // namespace Watchroom
