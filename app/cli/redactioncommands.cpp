// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "maintenance/backupredaction.h"
#include "maintenance/backups.h"
#include "store/localstore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::RedactionCommands)
};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// What may still hold the words: our own backups that were not rewritten, and each copy that was made for
/// elsewhere, which this program does not touch.
Result<QList<CopyWithWords>> holdersOf(Connection &connection, const BackupRedaction &done)
{
    QList<CopyWithWords> holders = done.holding;
    const auto copies = LocalStore(connection).copies();
    WR_TRY(copies);
    for (const CopyMade &copy : *copies) {
        if (copy.path.startsWith(backupFolder(connection.path()) + QLatin1Char('/')))
            continue; // one of our own, which was looked into
        const QString made = toIso(Moment::exact(copy.at));
        holders.append({copy.path,
                        QFileInfo::exists(copy.path)
                            ? Words::tr("It was made at %1 and may hold them.").arg(made)
                            : Words::tr("It was made at %1 and is not there any more.").arg(made)});
    }
    return holders;
}

QString told(const BackupRedaction &done, const QList<CopyWithWords> &holders, bool rewrite)
{
    QStringList lines{Words::tr("The words are gone from this file.")};
    if (!done.rewritten.isEmpty()) {
        lines.append(Words::tr("They are gone from %n backup(s), too:", "", int(done.rewritten.size())));
        lines += done.rewritten;
    }
    if (!holders.isEmpty()) {
        lines.append(Words::tr("These may still hold them:"));
        for (const CopyWithWords &holder : holders)
            lines.append(QStringLiteral("%1  %2").arg(holder.path, holder.why));
    }
    if (!done.holding.isEmpty() && !rewrite)
        lines.append(
            Words::tr("The same command with --backups takes them out of the backups of this file."));
    lines.append(Words::tr("What was copied by other means, this program does not know of."));
    return lines.join(QLatin1Char('\n'));
}

Result<int> redact(Session &session, const Arguments &arguments)
{
    const bool rewrite = arguments.has("backups");
    const auto acts
        = session.perform(RedactRequest{arguments.word(1), arguments.value("reason"), {}}, arguments.word(0));
    // Words that went before without --backups may still be in the backups.
    if (!acts && !(rewrite && acts.error().code == ErrorCode::Refused))
        return fail(acts.error());
    const auto writer = session.writer();
    WR_TRY(writer);
    Connection &connection = (*writer)->connection();
    WR_TRY(removeRedactedWords(connection));
    const auto done = rewrite ? redactBackups(connection) : backupsWithRedactedWords(connection);
    WR_TRY(done);
    const auto holders = holdersOf(connection, *done);
    WR_TRY(holders);
    QJsonArray holding;
    for (const CopyWithWords &holder : *holders)
        holding.append(QJsonObject{{s("path"), holder.path}, {s("why"), holder.why}});
    session.print(QJsonObject{{s("ref"), arguments.word(0)},
                              {s("acts"), qint64(acts ? acts->size() : 0)},
                              {s("backups_rewritten"), QJsonArray::fromStringList(done->rewritten)},
                              {s("may_hold"), holding}},
                  told(*done, *holders, rewrite));
    return rewrite && !done->holding.isEmpty() ? 1 : 0;
}
} // namespace

QList<Command> redactionCommands()
{
    return {
        {s("redact"),
         s("NAME ENTRY --reason R [--backups]"),
         Words::tr("takes words out of the log for good, with --backups out of the file's backups, too"),
         2,
         2,
         {s("reason")},
         {s("backups")},
         redact},
    };
}

} // namespace Watchroom
