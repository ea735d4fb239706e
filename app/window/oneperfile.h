// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <memory>

namespace Watchroom {

/// One window a file. Who comes later hands over what it was asked for and leaves.
/// The lock on \a file; null if another window has it. A lock of a program that died is none.
std::unique_ptr<QLockFile> lockFor(const QString &file);
/// Gives \a words to the window that has \a file, and waits until they were taken. Not for the user interface
/// thread of a window. Fails with Busy if nobody takes them within some seconds.
Result<void> handOver(const QString &file, const QStringList &words);

/// Hears what later starts were asked for.
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
