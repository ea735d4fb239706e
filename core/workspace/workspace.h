// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/localstore.h"
#include "workspace/caretaker.h"
#include "workspace/contextat.h"
#include "workspace/diskguard.h"
#include "workspace/lane.h"
#include "workspace/noticesocket.h"
#include "workspace/onfinished.h"
#include "workspace/openmark.h"
#include "workspace/reader.h"
#include "workspace/wordsof.h"
#include "workspace/writer.h"

#include <QFuture>
#include <QTimer>

namespace Watchroom {

/// One open file as the window uses it: acts on a writer thread, reading on another, and one notice of what
/// was committed, whoever did it. Lives on the user interface thread, which never waits for it.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// Opens at once, in the background; opened() or openFailed() tells. \a context is used from both threads
    /// and guards itself.
    Workspace(const QString &path, const QByteArray &installationKey, std::shared_ptr<const Context> context,
              QObject *parent = nullptr);
    /// What is still asked for is dropped: finish() first.
    ~Workspace() override;

    QString path() const { return m_path; }
    const Context &context() const { return *m_context; }

    /// Decides and commits; the acts are on the disk when the future finishes. On a full disk it finishes
    /// only once there is space again, and without the file only once that is back, see DiskGuard.
    template<typename Request>
    QFuture<Result<Acts>> perform(const Request &request, const QString &incident = {})
    {
        // What waits for space keeps the time at which it was said.
        const ContextAt context(m_context, m_context->now());
        const auto done = m_disk.perform(wordsOf(request, incident), [this, request, incident, context] {
            return guarded([request, incident, context](Writer &writer) {
                return writer.perform(request, context, incident);
            });
        });
        noticeAfter(done);
        return done;
    }
    /// \a job takes const Reader & and gives a Result; it runs on the reading thread, on one
    /// snapshot of the file.
    template<typename Job>
    auto read(Job job) -> QFuture<std::invoke_result_t<Job, const Reader &>>
    {
        return m_reading.run([job = std::move(job)](Reader &reader) mutable { return reader.run(job); });
    }
    /// Drafts and settings of this desk, on the writing thread. They go through on a full disk, too: \a job
    /// runs again once the ballast is gone.
    template<typename Job>
    auto local(Job job) -> QFuture<std::invoke_result_t<Job, LocalStore &>>
    {
        return m_writing.run([this, job = std::move(job)](Writer &writer) mutable {
            LocalStore store(writer.connection());
            auto done = job(store);
            if (done)
                return done;
            m_disk.refused(done.error());
            return done.error().code == ErrorCode::Full ? job(store) : done;
        });
    }
    /// Keeps what is being typed; a failure while the workspace finishes is told by finish().
    QFuture<Result<void>> keepDraft(const Draft &draft);
    /// For work that is more than one act (sample, import): the writer itself, on its thread.
    template<typename Job>
    auto write(Job job) -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        const auto done = guarded(std::move(job));
        noticeAfter(done);
        return done;
    }

    /// For whoever is about to leave the file: has typing kept (finishing()) and waits for what is under way.
    /// The future tells when all of that is on the disk, or the first error because of which something is
    /// not. What the disk guard keeps in memory is not waited for.
    QFuture<Result<void>> finish();

    /// How it stands with the disk, and what waits for space.
    DiskGuard &disk() { return m_disk; }
    /// A whole copy of what is on the disk at \a target, which must not be there.
    QFuture<Result<void>> copyTo(const QString &target);

    /// Keeps a setting of this desk whose loss nobody would miss; a failure is not told.
    void keepSetting(const QString &key, const QString &value);
    /// Remembers that what is in the file was also written to \a path, so that a redaction can name it.
    void noteCopy(const QString &path);

    /// Notes that this desk's person reads a confidential incident; see Writer.
    void noteReading(const IncidentRecord &incident)
    {
        write([incident, context = m_context](Writer &writer) {
            return writer.noteReading(incident, *context);
        });
    }

    /// Looks every second for what other programs committed, and whether the file is still there; only while
    /// somebody looks, or the file is to come back.
    void setWatching(bool watching);

Q_SIGNALS:
    void opened();
    /// Once, whichever of its two threads could not open the file.
    void openFailed(const Watchroom::Error &error);
    /// What is typed and not kept yet is to be kept now.
    void finishing();
    /// At most 256 acts, in the order of the log.
    void acted(const QList<Watchroom::Act> &acts);
    /// More happened than is worth telling, or another part of the file came into view.
    void reloaded();
    /// The last act of this desk is on the disk.
    void saved(const QDateTime &at);
    /// What is to be written takes more than a moment: another program may be writing the file. False once
    /// something came to an end.
    void lingering(bool still);
    /// The newest backup, each time that was looked for; see Caretaker.
    void backedUp(const QDateTime &at);
    void backupFailed(const Watchroom::Error &error);
    /// Nobody acted for a while, and what acts had left to do is done.
    void tidied();
    /// The program had ended without closing the file, and it is sound.
    void checked();
    /// The same, but now it is damaged. It was left as it is.
    void damaged(const Watchroom::Error &error);

private:
    /// On the writing thread; the disk guard hears of a full disk before anybody else.
    template<typename Job>
    auto guarded(Job job) -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        return m_writing.run([this, job = std::move(job)](Writer &writer) mutable {
            auto done = job(writer);
            if (!done)
                m_disk.refused(done.error());
            return done;
        });
    }
    using Finished = std::shared_ptr<QPromise<Result<void>>>;
    void finishRest(const Finished &finished);
    void lost(const Error &error);
    void cannotOpen(const Error &error);
    void lookAfter();
    /// Joins a few parts of the full-text index, and then again until somebody acts or all is done.
    void tidy();
    template<typename T>
    void noticeAfter(const QFuture<Result<T>> &done)
    {
        ++m_underWay;
        if (!m_lingers.isActive())
            m_lingers.start();
        onFinished(done, this, [this](const Result<T> &result) {
            --m_underWay;
            m_lingers.stop();
            if (m_underWay > 0)
                m_lingers.start();
            Q_EMIT lingering(false);
            if (!result) {
                lost(result.error());
                return;
            }
            Q_EMIT saved(toDateTime(m_context->now(), QTimeZone::utc()));
            look();
            m_idle.start(restBeforeTidying);
        });
    }
    void look();
    void watchIfNeeded();
    void tell(const QList<LogRow> &rows);

    QString m_path;
    std::shared_ptr<const Context> m_context;
    NoticeSocket m_notice;
    static constexpr std::chrono::seconds restBeforeTidying{2};
    QTimer m_watch, m_lingers, m_idle;
    int m_underWay = 0; ///< acts and jobs that are not on the disk yet
    DiskGuard m_disk;
    Caretaker m_care;
    OpenMark m_mark; ///< goes after the writer has closed the file
    OpenMark::Before m_before = OpenMark::Before::Closed;
    int64_t m_lastSeen = 0;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    bool m_openFailed = false;
    bool m_finishing = false;
    std::optional<Error> m_lost; ///< the first failure since finish() was asked for
    bool m_looking = false, m_lookAgain = false, m_watched = false;
    Lane<Reader> m_reading;
    Lane<Writer> m_writing;
};

} // namespace Watchroom
