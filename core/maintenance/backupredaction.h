// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// The file's own backups that still hold the content of an act which was redacted since; one that can't be
/// read counts, too. Looks only.
Result<BackupRedaction> backupsWithRedactedWords(Connection &connection);

/// Takes the words out of them, byte by byte: a copy of the backup receives the redaction and what its desk's
/// chain needs before it, is made compact, checked as a whole and put in the backup's place in one step. A
/// backup that this fails for is left as it is and named.
Result<BackupRedaction> redactBackups(Connection &connection);

} // namespace Watchroom
