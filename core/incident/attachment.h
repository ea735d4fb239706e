// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Watchroom {

/// What an entry of the timeline says of the file that hangs on it. The bytes lie beside the log, once a
/// stream however many entries name them.
struct AttachmentRecord
{
    static constexpr int64_t mostBytes = 25 * 1024 * 1024;
    static constexpr int64_t chunkBytes = 256 * 1024;

    QByteArray sha256;     ///< 32 bytes
    QString name;          ///< without a path
    QString mediaType;     ///< by its content: "image/png"
    int64_t size = 0;      ///< bytes
    QString shown() const; ///< name and size, for people
    friend bool operator==(const AttachmentRecord &, const AttachmentRecord &) = default;
};

/// A file that is about to hang on an entry. Only made by of(), so that it and its digest agree.
class AttachedFile
{
public:
    /// Invalid if there are no bytes or more than 25 MiB, or if \a name is no file's name. Reads every byte:
    /// not for the user interface thread.
    static Result<AttachedFile> of(const QString &name, const QByteArray &bytes);

    const AttachmentRecord &about() const { return m_about; }
    const QByteArray &bytes() const { return m_bytes; }
    friend bool operator==(const AttachedFile &, const AttachedFile &) = default;

private:
    AttachedFile(const AttachmentRecord &about, const QByteArray &bytes)
        : m_about(about)
        , m_bytes(bytes)
    {
    }
    AttachmentRecord m_about;
    QByteArray m_bytes;
};

/// That a file of \a bytes can hang on an entry; \a name is for the sentence.
Result<void> mayAttach(const QString &name, int64_t bytes);

} // namespace Watchroom
