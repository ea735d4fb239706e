// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "maintenance/backupredaction.h"

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

QString told(const BackupRedaction &done, const QList<CopyWithWords> &holders, bool rewrite)
{
    QStringList lines{Words::tr("The text was redacted from this file.")};
    if (!done.rewritten.isEmpty()) {
        lines.append(Words::tr("It was also redacted from %n backup(s):", "", int(done.rewritten.size())));
        lines += done.rewritten;
    }
    if (!holders.isEmpty()) {
        lines.append(Words::tr("These copies may still contain it:"));
        for (const CopyWithWords &holder : holders)
            lines.append(QStringLiteral("%1  %2").arg(holder.path, holder.why));
    }
    if (!done.holding.isEmpty() && !rewrite)
        lines.append(Words::tr(
            "To redact backups and copies of this file too, run the command again with --backups."));
    lines.append(
        Words::tr("Copies made with other programs are not known to Watchroom; redact them yourself."));
    return lines.join(QLatin1Char('\n'));
}

Result<int> redact(Session &session, const Arguments &arguments)
{
    const bool rewrite = arguments.has("backups");
    const auto acts
        = session.perform(RedactRequest{arguments.word(1), arguments.value("reason"), {}}, arguments.word(0));
    // Text that was redacted earlier without --backups may still be in the backups.
    if (!acts && !(rewrite && acts.error().code == ErrorCode::Refused))
        return fail(acts.error());
    const auto writer = session.writer();
    WR_TRY(writer);
    Connection &connection = (*writer)->connection();
    WR_TRY(removeRedactedWords(connection));
    QList<ActId> redactions; // none: those of before
    for (const Act &act : acts.value_or(Acts()))
        redactions.append(act.id);
    const auto done
        = rewrite ? redactBackups(connection, redactions) : backupsWithRedactedWords(connection, redactions);
    WR_TRY(done);
    const QList<CopyWithWords> holders = done->holding + done->mayHold;
    QJsonArray holding;
    for (const CopyWithWords &holder : holders)
        holding.append(QJsonObject{{s("path"), holder.path}, {s("why"), holder.why}});
    session.print(QJsonObject{{s("ref"), arguments.word(0)},
                              {s("acts"), qint64(acts ? acts->size() : 0)},
                              {s("backups_rewritten"), QJsonArray::fromStringList(done->rewritten)},
                              {s("may_hold"), holding}},
                  told(*done, holders, rewrite));
    return rewrite && !done->holding.isEmpty() ? 1 : 0;
}
} // namespace

QList<Command> redactionCommands()
{
    return {
        {s("redact"),
         s("NAME ENTRY --reason R [--backups]"),
         Words::tr("Redact an entry permanently; with --backups also in the file's backups"),
         2,
         2,
         {s("reason")},
         {s("backups")},
         redact},
    };
}

} // namespace Watchroom
