// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/attachments.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace Watchroom {

/// The lines of watchroom-ndjson that carry what hangs on entries, between the acts and the end: a line a
/// part of 256 KiB, {"attachment":digest,"stream":…,"part":0,"bytes":base64}, in the order (stream, digest,
/// part). \returns how many attachments were written; Storage if \a write takes no more.
Result<int64_t> exportAttachments(Connection &connection, int64_t fromStamp,
                                  const std::function<bool(const QByteArray &)> &write);

/// Takes such lines one after another: one part is in memory at a time. What no entry of the file names, or
/// what is here already, is proved and left.
class AttachmentImport
{
public:
    explicit AttachmentImport(Connection &connection)
        : m_connection(connection)
    {
    }
    static bool isLine(const QJsonObject &json);
    /// Damaged, with a word on what is wrong, if the line continues nothing or the bytes before it have
    /// another digest.
    Result<void> take(const QJsonObject &json);
    /// The same after the last line.
    Result<void> finish();
    int64_t count() const { return m_count; }

private:
    Result<void> begin(const AttachmentPlace &place);

    Connection &m_connection;
    AttachmentPlace m_place;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    int64_t m_parts = 0, m_size = 0, m_count = 0;
    bool m_isWanted = false;
};

} // namespace Watchroom
