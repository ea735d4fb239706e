// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachmentcheck.h"

#include "store/attachments.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::AttachmentCheck)
};

const QString attachmentKind = QStringLiteral("attachment");

bool agreesWithDigest(Connection &connection, const AttachmentPlace &place)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int64_t part = 0;; ++part) {
        Statement &read = connection.statement("attachment/chunk");
        read.bind(":stream", place.stream.uuid).bind(":sha256", place.sha256).bind(":part", part);
        const bool isThere = read.step();
        if (isThere)
            hash.addData(read.blob(0));
        read.reset();
        if (!isThere)
            return hash.result() == place.sha256;
    }
}

Result<void> ended(Statement &read, Connection &connection)
{
    const int code = read.code();
    read.reset();
    if (code != SQLITE_DONE)
        return fail(connection.lastError());
    return {};
}
} // namespace

Result<QList<CheckProblem>> attachmentProblems(Connection &connection, CheckDepth depth)
{
    QList<CheckProblem> problems;
    AttachmentPlace last; // more entries of a stream may name the same bytes
    bool lastAgrees = true;
    Statement &named = connection.statement("check/attachments");
    while (named.step()) {
        const AttachmentPlace place{{named.uuid(0)}, named.blob(1), named.integer(2)};
        const QString entry = named.uuid(3).toString();
        const bool isWhole = named.integer(4) == place.size && named.integer(5) != 0;
        if (!isWhole) {
            problems.append({attachmentKind, QStringLiteral("timeline_entry %1").arg(entry),
                             Words::tr("What is attached to entry %1 is not all here.").arg(entry)});
            continue;
        }
        if (depth == CheckDepth::Quick)
            continue;
        if (last.stream != place.stream || last.sha256 != place.sha256)
            lastAgrees = agreesWithDigest(connection, place);
        last = place;
        if (!lastAgrees)
            problems.append({attachmentKind, QStringLiteral("timeline_entry %1").arg(entry),
                             Words::tr("What is attached to entry %1 was changed.").arg(entry)});
    }
    WR_TRY(ended(named, connection));
    Statement &unnamed = connection.statement("check/unnamed_attachments");
    while (unnamed.step())
        problems.append(
            {attachmentKind,
             QStringLiteral("attachment_chunk %1").arg(QString::fromLatin1(unnamed.blob(0).toHex())),
             Words::tr("%n byte(s) are kept that no entry names.", "", int(unnamed.integer(1)))});
    WR_TRY(ended(unnamed, connection));
    return problems;
}

} // namespace Watchroom
