// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"
#include "store/connection.h"

namespace Watchroom {

/// A copy that still holds words which the log has lost, and why nothing was done about it.
struct CopyWithWords
{
    QString path;
    QString why; ///< a sentence
};

struct BackupRedaction
{
    QStringList rewritten;        ///< hold them no longer
    QList<CopyWithWords> holding; ///< still hold them, or can't be looked into
    QList<CopyWithWords> mayHold; ///< exports and pages made while the words were there: not looked into
};

/// Where words that \a redactions took out of the log still are: in the file's own backups, in other copies
/// of the file that it knows of and can reach, in unfinished ones, and perhaps in exports. Empty \a
/// redactions: all of the file. One that can't be read counts, too. Looks only.
Result<BackupRedaction> backupsWithRedactedWords(Connection &connection, const QList<ActId> &redactions = {});

/// Takes the words out of backups and copies, byte by byte: a copy of the backup receives the redaction and
/// what its desk's chain needs before it, is made compact, checked as a whole and put in the backup's place
/// in one step. A backup that this fails for is left as it is and named, and so is a copy that became a file
/// of its own.
Result<BackupRedaction> redactBackups(Connection &connection, const QList<ActId> &redactions = {});

} // namespace Watchroom
