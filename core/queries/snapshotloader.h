// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "store/connection.h"

namespace Watchroom {

/// Definitions that were read once; shared by the readers and the writer of one open file.
class ProcessCache
{
public:
    /// The stored version, parsed; NotFound if the file has none.
    Result<ProcessPointer> version(Connection &connection, const ProcessId &process, int version);
    /// The latest version of each id.
    Result<Processes> latest(Connection &connection);

private:
    QHash<std::pair<ProcessId, int>, ProcessPointer> m_parsed;
};

/// What a request needs loaded beside the file's facts.
struct SnapshotNeeds
{
    QString incident; ///< name; empty: none
    QString other;    ///< name of a second one; not being there is no failure
    bool timeline = false;
    bool undo = false;
    bool allProcesses = false; ///< the latest of each area, not only those of the incident's tracks
    bool founder = false;      ///< who created the organisation
    bool codeNames = false;    ///< those in use
    bool headAlone = false;    ///< of the incident only its own row: no tracks, fields or people
};

/// The part of a Snapshot that is the same for every request: people, services and the last number, as the
/// connection's viewer sees the file.
Result<Snapshot> loadFileSnapshot(Connection &connection, const OrganisationId &organisation,
                                  const StreamId &openStream);
/// Adds to \a now what one request of \a author needs.
Result<void> addToSnapshot(Snapshot &now, Connection &connection, ProcessCache &cache,
                           const SnapshotNeeds &needs, const PersonId &author);

} // namespace Watchroom
