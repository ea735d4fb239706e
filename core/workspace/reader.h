// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"
#include "queries/snapshotloader.h"
#include "store/file.h"

namespace Watchroom {

/// An open file for looking only: a connection that refuses to write, and whose eyes it looks through. On the
/// thread that opened it.
class Reader
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &path, std::shared_ptr<const Context> context);

    /// Runs \a job, which takes const Reader & and gives a Result, on one snapshot of the file: what others
    /// commit meanwhile is seen by the next job.
    template<typename Job>
    auto run(Job &&job) -> std::invoke_result_t<Job, const Reader &>
    {
        ReadTransaction snapshot(*m_connection);
        WR_TRY(snapshot.begin());
        WR_TRY(refreshViewer());
        return job(std::as_const(*this));
    }

    Connection &connection() const { return *m_connection; }
    ProcessCache &processes() const { return m_processes; }
    const FileIdentity &identity() const { return m_identity; }
    PersonId viewer() const { return m_viewer; }
    const QString &viewerHandle() const { return m_handle; }
    Instant now() const { return m_context->now(); }

private:
    Reader() = default;
    /// Finds the viewer's key again: a first act may have made the person.
    Result<void> refreshViewer();

    std::unique_ptr<Connection> m_connection;
    mutable ProcessCache m_processes;
    FileIdentity m_identity;
    std::shared_ptr<const Context> m_context;
    QString m_handle;
    PersonId m_viewer;
};

} // namespace Watchroom
