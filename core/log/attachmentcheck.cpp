// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/attachmentcheck.h"

#include "store/attachments.h"
#include "store/rows.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::AttachmentCheck)
};

const QString attachmentKind = QStringLiteral("attachment");
} // namespace

Result<QList<CheckProblem>> attachmentProblems(Connection &connection, CheckDepth depth)
{
    QList<CheckProblem> problems;
    AttachmentPlace last; // more entries of a stream may name the same bytes
    bool lastAgrees = true;
    WR_TRY(connection.statement("check/attachments").each([&](const Statement &named) {
        const AttachmentPlace place{{named.uuid(0)}, named.blob(1), named.integer(2)};
        const QString entry = named.uuid(3).toString();
        const auto note = [&](const QString &text) {
            problems.append({attachmentKind, QStringLiteral("timeline_entry %1").arg(entry), text});
        };
        const bool isWhole = named.integer(4) == place.size && named.integer(5) != 0;
        if (!isWhole)
            note(Words::tr("What is attached to entry %1 is not all here.").arg(entry));
        if (!isWhole || depth == CheckDepth::Quick)
            return;
        if (last.stream != place.stream || last.sha256 != place.sha256)
            lastAgrees = attachmentAgrees(connection, place).value_or(false);
        last = place;
        if (!lastAgrees)
            note(Words::tr("What is attached to entry %1 was changed.").arg(entry));
    }));
    WR_TRY(connection.statement("check/unnamed_attachments").each([&](const Statement &row) {
        problems.append({attachmentKind,
                         QStringLiteral("attachment_chunk %1").arg(QString::fromLatin1(row.blob(0).toHex())),
                         Words::tr("%n byte(s) are kept that no entry names.", "", int(row.integer(1)))});
    }));
    return problems;
}

} // namespace Watchroom
