// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/log.h"
#include "store/file.h"
#include "workspace/needs.h"
#include "workspace/writermemory.h"

#include <QScopeGuard>
#include <functional>

namespace Watchroom {

/// An open file that acts can be performed on, on one thread. The window wraps it in a thread of its own; the
/// command line uses it as it is.
class Writer
{
public:
    /// \a installation is the key of this installation; with the file's place it names the desk.
    static Result<std::unique_ptr<Writer>> open(const QString &path, const QByteArray &installation);
    /// Makes a file and its first act.
    static Result<void> init(const QString &path, const QByteArray &installation, const InitRequest &request,
                             const Context &context);

    /// BEGIN IMMEDIATE, load, decide, append, project, COMMIT. The acts are on the disk when it returns. \a
    /// incident names the one that the request is about; empty for none.
    template<typename Request>
    Result<Acts> perform(Request request, const Context &context, const QString &incident = {})
    {
        WR_TRY(mayWrite());
        std::optional<Transaction> own; // inside together() the transaction is there already
        if (!m_together)
            WR_TRY(own.emplace(*m_connection).begin());
        SnapshotNeeds needs = needsOf(request);
        needs.incident = incident;
        const auto now = snapshot(needs, context);
        WR_TRY(now);
        WR_TRY(complete(request, *now, *m_connection));
        const auto acts = decide(*now, request, context);
        WR_TRY(acts);
        auto forget = qScopeGuard([this] { m_memory.forget(); }); // what was appended is taken back
        const auto committed = append(*acts, context, filesOf(request));
        WR_TRY(committed);
        if (own)
            WR_TRY(own->commit());
        m_memory.took(*committed, *m_connection);
        forget.dismiss();
        return *committed;
    }

    /// Notes that \a context's author reads \a incident, once a day, if it is confidential. Nothing is noted
    /// in a file that can't be written; neither a full disk nor a file that is
    /// gone keeps anybody from reading.
    Result<void> noteReading(const IncidentRecord &incident, const Context &context);
    /// What \a work performs commits together, or not at all.
    Result<void> together(const std::function<Result<void>()> &work);

    /// What decisions read, as \a context's author sees it.
    Result<Snapshot> snapshot(const SnapshotNeeds &needs, const Context &context);
    /// For a long transaction of the caller, such as an import; it remembers only what it meets itself.
    Result<std::unique_ptr<LogWriter>> logWriter(const Context &context);
    /// The viewer of reading on this connection from now on.
    Result<void> lookAs(const QString &handle);

    Connection &connection() { return *m_connection; }
    ProcessCache &processes() { return m_processes; }
    const FileIdentity &identity() const { return m_identity; }
    const QByteArray &installation() const { return m_installation; }
    Result<void> mayWrite() const;
    /// Reads the identity again: an import may have taken over an organisation.
    Result<void> refreshIdentity();

private:
    Writer() = default;
    /// Appends decided acts inside the transaction in which snapshot() was made, with the bytes of what they
    /// attach.
    Result<Acts> append(const Acts &acts, const Context &context, const QList<AttachedFile> &files);

    std::unique_ptr<Connection> m_connection;
    WriterMemory m_memory; ///< goes before the connection
    ProcessCache m_processes;
    FileIdentity m_identity;
    QByteArray m_installation;
    bool m_together = false;
};

} // namespace Watchroom
