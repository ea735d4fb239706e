// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// Which organisation a file belongs to.
struct FileIdentity
{
    OrganisationId organisation;
    StreamId openStream;
};

/// Looks at a file without touching it, then opens it. Each thing that can be wrong has its own code and
/// sentence and leaves the bytes as they are: NotFound, NotOurs, Newer, Damaged, ReadOnly (a log beside it
/// that can't be read back in a folder that can't be written), Storage (a network share). A file or folder
/// that can't be written opens read-only.
Result<std::unique_ptr<Connection>> openFile(const QString &path);

/// Makes a new, empty file of \a organisation. It appears under its name only when whole. Refused if there is
/// one.
Result<void> createFile(const QString &path, const OrganisationId &organisation);

Result<FileIdentity> identityOf(Connection &connection);
/// Gives a file another organisation: only for one that took over an export. Inside a transaction.
Result<void> setIdentity(Connection &connection, const OrganisationId &organisation);
StreamId openStreamOf(const OrganisationId &organisation);

/// The desk of this file on this installation: minted at the first write; a copied or restored file is
/// another inode and so becomes a desk of its own. \a fresh is the id to take if one is minted. Inside a
/// transaction.
Result<DeskId> deskOf(Connection &connection, const QByteArray &installation, const Uuid &fresh);

/// PRAGMA integrity of a whole file, quickly.
Result<void> quickCheck(Connection &connection);
/// A consistent copy of the open file at \a target, which must not be there; checked before it takes its
/// name.
Result<void> backupTo(Connection &connection, const QString &target);
/// Copies \a backup to \a target, which must not be there, and checks it.
Result<void> restoreFrom(const QString &backup, const QString &target);
/// Gives free pages back and leaves no words in them, nor in the log beside the file.
Result<void> compact(Connection &connection);

} // namespace Watchroom
