// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "common/systemcontext.h"
#include "store/localstore.h"
#include "workspace/writer.h"

#include <QJsonValue>
#include <functional>

namespace Watchroom {

/// One run of the command line: which file, who acts, how answers are printed.
class Session
{
public:
    /// Without \a person the one who acts is the file's "who I am", else the system's user.
    Session(const QString &file, const QString &person, bool json);

    const QString &file() const { return m_file; }
    bool json() const { return m_json; }
    const SystemContext &context() const { return *m_context; }
    /// Opens the file at the first call.
    Result<Writer *> writer();
    /// The same for a command that only reads from here on: all of it is of one snapshot of the file, which
    /// ends with noteCopy(), perform() or finish().
    Result<Writer *> reader();
    /// The same, after noting that the author reads \a incident; NotFound if they may not see it.
    Result<Writer *> readerOf(const QString &incident);
    /// A TIME of the command line; none for an empty text.
    Result<std::optional<Moment>> time(const QString &text) const;

    /// As time(), but a clock time alone is its next occurrence: for what is still to come.
    Result<std::optional<Moment>> nextTime(const QString &text) const;

    template<typename Request>
    Result<Acts> perform(const Request &request, const QString &incident = {})
    {
        m_snapshot.reset();
        const auto open = writer();
        WR_TRY(open);
        return (*open)->perform(request, *m_context, incident);
    }

    /// Remembers in the file that a copy of what is in it went to \a path; not where it can't be written.
    Result<void> noteCopy(const QString &path);
    /// Before a copy is made, so that what a killed program leaves is found; and once that came to an end.
    Result<void> noteCopyBegun(const QString &path);
    Result<void> noteCopyEnded(const QString &path);

    /// After a command, if it wrote: an open window looks for it, and what it left to do is done.
    void finish();

    /// With --json \a value, else \a text if it is not empty.
    void print(const QJsonValue &value, const QString &text) const;

private:
    Result<void> note(const std::function<Result<void>(LocalStore &)> &what);
    void sayUnderstood(const QString &text, const Moment &moment) const;

    QString m_file;
    bool m_json;
    std::unique_ptr<SystemContext> m_context;
    std::unique_ptr<Writer> m_writer;
    std::optional<ReadTransaction> m_snapshot; ///< ends before the writer goes
};

} // namespace Watchroom
