// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/check.h"
#include "support/fakecontext.h"
#include "workspace/writer.h"

#include <QTemporaryDir>

namespace Watchroom {

/// A real file with the shipped processes, in a folder that goes with it.
class ScratchFile
{
public:
    /// Files of different seeds are of different organisations and desks.
    explicit ScratchFile(quint64 seed = 1);

    QString path() const { return m_folder.filePath(QStringLiteral("scratch.wr")); }
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    Writer &writer() { return *m_writer; }
    /// Declares one and gives its name.
    QString declare(const QString &title, bool confidential = false);
    Result<CheckReport> check();
    /// Files in and below its folder that hold \a bytes, backups among them, in order.
    QStringList holdersOf(const QByteArray &bytes) const;
    /// Lets go of the file: for a test in which only other programs have it open.
    void close() { m_writer.reset(); }

    FakeContext context;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Writer> m_writer;
};

inline const QByteArray installation(16, 'i');

} // namespace Watchroom
