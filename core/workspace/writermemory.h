// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "log/log.h"
#include "store/file.h"

namespace Watchroom {

/// What the writer knows from one act to the next, so that a note need not read all people again. It follows
/// the log: what another program wrote, or another writer on this connection, is noticed before the next
/// decision, and everything is read anew.
class WriterMemory
{
public:
    /// Whose eyes decisions look through.
    struct Eyes
    {
        QString handle;
        PersonId person;
        int64_t key = 0; ///< 0: the file does not know them yet
    };
    std::optional<Eyes> eyes;
    std::optional<Snapshot> file; ///< as those eyes see it, without any incident

    /// Forgets what may have changed since. Where something is to be written, inside its transaction.
    Result<void> follow(Connection &connection);
    /// \a acts were appended by log(), and nothing else was written since follow().
    void took(const Acts &acts, Connection &connection);
    void forget();

    /// The log as \a desk, which lies at \a place, writes it; null if it must be made.
    LogWriter *log(const PlaceOnDisk &place) const;
    LogWriter *keep(std::unique_ptr<LogWriter> log, const PlaceOnDisk &place);

private:
    std::unique_ptr<LogWriter> m_log;
    PlaceOnDisk m_place;
    int64_t m_dataVersion = 0, m_seq = 0;
    int m_acts = 0; ///< that m_log has taken
};

} // namespace Watchroom
