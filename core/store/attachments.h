// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"
#include "incident/attachment.h"
#include "store/connection.h"

#include <functional>

namespace Watchroom {

/// Bytes of one digest as one stream holds them: who may read the stream may read them.
struct AttachmentPlace
{
    StreamId stream;
    QByteArray sha256;
    int64_t size = 0; ///< as its entry states it
    friend bool operator==(const AttachmentPlace &, const AttachmentPlace &) = default;
};

/// Keeps what \a acts hang on entries and their streams do not hold yet: out of \a files, or else a copy of
/// what another stream holds that the viewer sees. In the transaction of the acts, after them. Damaged if the
/// bytes are nowhere.
Result<void> keepAttachments(Connection &connection, const QList<Act> &acts,
                             const QList<AttachedFile> &files);
/// Takes away what no entry names any more. Every act must be projected.
Result<void> dropUnnamedAttachments(Connection &connection);

/// True if an entry of the stream names these bytes and they are not here.
Result<bool> lacksAttachment(Connection &connection, const AttachmentPlace &place);
/// Parts begin at 0 and have 256 KiB each, but for the last.
Result<void> keepAttachmentPart(Connection &connection, const AttachmentPlace &place, int64_t part,
                                const QByteArray &bytes);
/// True if the parts that are here have the digest of \a place, whoever may see them. Each is handed to
/// \a take, which may be null.
Result<bool> attachmentAgrees(Connection &connection, const AttachmentPlace &place,
                              const std::function<Result<void>(int64_t part, const QByteArray &bytes)> &take
                              = {});
/// Fetches what the log of \a into names and its tables lack out of another file of the same organisation;
/// tells how many are not there, or no longer whole.
Result<int64_t> fetchAttachments(Connection &from, Connection &into);

/// The bytes, proved by their digest. NotFound if they are not here or not for the viewer; Damaged if they
/// are no longer those that were attached.
Result<QByteArray> attachmentBytes(Connection &connection, const StreamId &stream, const QByteArray &sha256);
/// Those that the viewer sees, of acts stamped at \a from or later, by stream and digest.
Result<QList<AttachmentPlace>> attachmentsSince(Connection &connection, int64_t from);
/// Part after part of what the viewer sees; the error of \a take ends it.
Result<void> eachAttachmentPart(Connection &connection, const AttachmentPlace &place,
                                const std::function<Result<void>(const QByteArray &)> &take);

/// Reads a file of the disk to attach it. NotFound, Invalid for a folder, an empty file and one of more than
/// 25 MiB, ReadOnly if it may not be read.
Result<AttachedFile> fileToAttach(const QString &path);

} // namespace Watchroom
