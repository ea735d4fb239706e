// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "common/systemcontext.h"
#include "store/localstore.h"
#include "workspace/writer.h"

#include <QJsonValue>
#include <functional>

namespace Watchroom {

/// One run of the command line: the file, the person who acts, and the output format.
class Session
{
public:
    /// If \a person is empty, the handle stored in the file is used, then the system user.
    Session(const QString &file, const QString &person, bool json);

    const QString &file() const { return m_file; }
    bool json() const { return m_json; }
    const SystemContext &context() const { return *m_context; }
    /// Opens the file on the first call.
    Result<Writer *> writer();
    /// Like writer(), for a command that only reads from now on. All reads use one snapshot of the file,
    /// which is released by noteCopy(), perform() and finish().
    Result<Writer *> reader();
    /// Like reader(), and records that the author reads \a incident. NotFound if the author may not see it.
    Result<Writer *> readerOf(const QString &incident);
    /// Parses a TIME argument; none if \a text is empty.
    Result<std::optional<Moment>> time(const QString &text) const;

    /// Like time(), for times in the future: a clock time means its next occurrence.
    Result<std::optional<Moment>> nextTime(const QString &text) const;

    template<typename Request>
    Result<Acts> perform(const Request &request, const QString &incident = {})
    {
        m_snapshot.reset();
        const auto open = writer();
        WR_TRY(open);
        return (*open)->perform(request, *m_context, incident);
    }

    /// Records in the file that a copy of its data was saved to \a path. Does nothing if the file is
    /// read-only or the disk is full.
    Result<void> noteCopy(const QString &path);
    /// Before a copy is made, so that what a killed program leaves is found; and once that came to an end.
    Result<void> noteCopyBegun(const QString &path);
    Result<void> noteCopyEnded(const QString &path);

    /// Call after a command. If it wrote, notifies open windows and merges segments of the search index.
    void finish();

    /// Prints \a value with --json; otherwise prints \a text unless it is empty.
    void print(const QJsonValue &value, const QString &text) const;

private:
    Result<void> note(const std::function<Result<void>(LocalStore &)> &what);
    void sayUnderstood(const QString &text, const Moment &moment) const;

    QString m_file;
    bool m_json;
    std::unique_ptr<SystemContext> m_context;
    std::unique_ptr<Writer> m_writer;
    std::optional<ReadTransaction> m_snapshot; ///< must end before m_writer is destroyed
};

} // namespace Watchroom
