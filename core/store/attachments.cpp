// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachments.h"

#include "store/rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Attachments)
};

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QList<QByteArray> digestsNamedBy(const Act &act)
{
    QList<QByteArray> digests;
    for (const Change &change : act.payload.changes) {
        for (const FieldChange &field : change.fields) {
            const auto *digest = field.value.as<QByteArray>();
            if (change.kind == EntityKind::TimelineEntry && digest
                && field.field == QLatin1String("attachment_sha256"))
                digests.append(*digest);
        }
    }
    return digests;
}

Error gone(const QByteArray &sha256)
{
    return {ErrorCode::Damaged,
            Words::tr("The bytes of this attachment are not in the file any more."),
            QString::fromLatin1(sha256.toHex()),
            Words::tr("Everything else is as it was. An older backup may still have them."),
            {},
            Words::tr("Name what is damaged with: check. An older backup may still have them.")};
}

Result<void> keepOne(Connection &connection, const AttachmentPlace &place, const QList<AttachedFile> &files)
{
    const auto file = std::find_if(files.begin(), files.end(), [&](const AttachedFile &each) {
        return each.about().sha256 == place.sha256;
    });
    if (file != files.end()) {
        const QByteArray &bytes = file->bytes();
        for (int64_t part = 0; part * AttachmentRecord::chunkBytes < bytes.size(); ++part)
            WR_TRY(keepAttachmentPart(
                connection, place, part,
                bytes.mid(part * AttachmentRecord::chunkBytes, AttachmentRecord::chunkBytes)));
        return {};
    }
    Statement &copy = connection.statement("attachment/copy");
    if (!copy.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256).run())
        return fail(connection.lastError());
    if (sqlite3_changes(connection.handle()) == 0)
        return fail(gone(place.sha256));
    return {};
}

/// False if \a from has them no more, or not as they were.
Result<bool> fetchOne(Connection &from, Connection &into, const AttachmentPlace &place)
{
    const auto agrees = attachmentAgrees(from, place, [&](int64_t part, const QByteArray &bytes) {
        return keepAttachmentPart(into, place, part, bytes);
    });
    WR_TRY(agrees);
    if (*agrees)
        return true;
    Statement &drop = into.statement("attachment/drop");
    if (!drop.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256).run())
        return fail(into.lastError());
    return false;
}
} // namespace

Result<void> keepAttachments(Connection &connection, const QList<Act> &acts, const QList<AttachedFile> &files)
{
    for (const Act &act : acts) {
        for (const QByteArray &digest : digestsNamedBy(act)) {
            const AttachmentPlace place{act.stream, digest};
            const auto lacks = lacksAttachment(connection, place);
            WR_TRY(lacks);
            if (*lacks)
                WR_TRY(keepOne(connection, place, files));
        }
    }
    return {};
}

Result<void> dropUnnamedAttachments(Connection &connection)
{
    if (!connection.statement("attachment/drop_unnamed").run())
        return fail(connection.lastError());
    return {};
}

Result<bool> lacksAttachment(Connection &connection, const AttachmentPlace &place)
{
    Statement &asked = connection.statement("attachment/is_lacking");
    asked.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256);
    bool lacks = false;
    WR_TRY(asked.each([&lacks](const Statement &row) { lacks = yesAt(row, 0); }));
    return lacks;
}

Result<bool> attachmentAgrees(Connection &connection, const AttachmentPlace &place,
                              const std::function<Result<void>(int64_t part, const QByteArray &bytes)> &take)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int64_t part = 0;; ++part) {
        Statement &read = connection.statement("attachment/chunk");
        read.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256).bind(":part", part);
        const auto bytes = read.first(std::optional<QByteArray>(),
                                      [](const Statement &row) { return std::optional(row.blob(0)); });
        WR_TRY(bytes);
        if (!*bytes)
            return hash.result() == place.sha256;
        hash.addData(**bytes);
        if (take)
            WR_TRY(take(part, **bytes));
    }
}

Result<void> keepAttachmentPart(Connection &connection, const AttachmentPlace &place, int64_t part,
                                const QByteArray &bytes)
{
    Statement &add = connection.statement("attachment/add");
    add.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256);
    if (!add.bind(":part", part).bind(":bytes", bytes).run())
        return fail(connection.lastError());
    return {};
}

Result<int64_t> fetchAttachments(Connection &from, Connection &into)
{
    QList<AttachmentPlace> lacking;
    WR_TRY(into.statement("attachment/lacking").each([&lacking](const Statement &row) {
        lacking.append({{row.uuid(0)}, row.blob(1)});
    }));
    int64_t lost = 0;
    for (const AttachmentPlace &place : std::as_const(lacking)) {
        const auto fetched = fetchOne(from, into, place);
        WR_TRY(fetched);
        lost += !*fetched;
    }
    return lost;
}

Result<QByteArray> attachmentBytes(Connection &connection, const StreamId &stream, const QByteArray &sha256)
{
    QByteArray bytes;
    WR_TRY(eachAttachmentPart(connection, {stream, sha256}, [&](const QByteArray &part) -> Result<void> {
        bytes += part;
        return bytes.size() <= AttachmentRecord::mostBytes ? Result<void>() : fail(gone(sha256));
    }));
    if (bytes.isEmpty() || digestOf(bytes) != sha256)
        return fail(gone(sha256));
    return bytes;
}

Result<QList<AttachmentPlace>> attachmentsSince(Connection &connection, int64_t from)
{
    QList<AttachmentPlace> places;
    Statement &read = connection.statement("read/attachments");
    WR_TRY(read.bind(":from", from).each([&places](const Statement &row) {
        const AttachmentPlace place{{row.uuid(0)}, row.blob(1), row.integer(2)};
        if (places.isEmpty() || places.last().stream != place.stream || places.last().sha256 != place.sha256)
            places.append(place);
    }));
    return places;
}

Result<void> eachAttachmentPart(Connection &connection, const AttachmentPlace &place,
                                const std::function<Result<void>(const QByteArray &)> &take)
{
    Statement &read = connection.statement("read/attachment_chunks");
    read.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256);
    return read.each([&take](const Statement &row) { return take(row.blob(0)); });
}

Result<AttachedFile> fileToAttach(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Words::tr("There is no file %1.").arg(path), path,
                    Words::tr("Nothing was attached. Check the name, or attach another file."));
    if (!info.isFile())
        return fail(
            ErrorCode::Invalid, Words::tr("%1 is no file that could be attached.").arg(path), path,
            Words::tr(
                "Nothing was attached. Attach the files of a folder one by one, or pack the folder first."));
    WR_TRY(mayAttach(info.fileName(), info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadOnly, Words::tr("%1 can't be read: %2").arg(path, file.errorString()),
                    path, Words::tr("Nothing was attached. Allow yourself to read it, or attach a copy."));
    const QByteArray bytes = file.read(AttachmentRecord::mostBytes + 1); // it may have grown meanwhile
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Storage, Words::tr("%1 can't be read: %2").arg(path, file.errorString()), path,
                    Words::tr("Nothing was attached. Is its disk still there? Attach a copy of it."));
    return AttachedFile::of(info.fileName(), bytes);
}

} // namespace Watchroom
