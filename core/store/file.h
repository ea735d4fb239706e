// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/copy.h"
#include "store/migrations.h"

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
/// that can't be written opens read-only. One of an older version is brought up to date, see migrate(), which
/// fails with ReadOnly where it can't be written.
Result<std::unique_ptr<Connection>> openFile(const QString &path,
                                             const QList<Migration> &migrations = shippedMigrations());
/// The same for looking only, whatever older version it is of: nothing in it or beside it changes.
Result<std::unique_ptr<Connection>> openToRead(const QString &path);

/// Makes a new, empty file of \a organisation. It appears under its name only when whole. Refused if there is
/// one.
Result<void> createFile(const QString &path, const OrganisationId &organisation);

Result<FileIdentity> identityOf(Connection &connection);
/// Gives a file another organisation: only for one that took over an export. Inside a transaction.
Result<void> setIdentity(Connection &connection, const OrganisationId &organisation);
StreamId openStreamOf(const OrganisationId &organisation);

/// Which file it is, whatever its name.
struct PlaceOnDisk
{
    int64_t device = 0, inode = 0;
    friend bool operator==(const PlaceOnDisk &, const PlaceOnDisk &) = default;
};
/// Vanished if the file is no longer there.
Result<PlaceOnDisk> placeOnDisk(const QString &path);

/// The desk of this file on this installation: minted at the first write; a copied or restored file is
/// another inode and so becomes a desk of its own. \a fresh is the id to take if one is minted. Inside a
/// transaction.
Result<DeskId> deskOf(Connection &connection, const PlaceOnDisk &place, const QByteArray &installation,
                      const Uuid &fresh);

} // namespace Watchroom
