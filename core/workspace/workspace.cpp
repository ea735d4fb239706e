// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "maintenance/searchupkeep.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
constexpr int mostActsTold = 256;
constexpr std::chrono::seconds watchEvery{1}, aMoment{1};
constexpr std::chrono::minutes writersPatience{2};
/// Little enough that an act which comes meanwhile does not wait to be felt.
constexpr int pagesAtOnce = 64;
constexpr std::chrono::milliseconds restBetween{20};

/// Somebody was named on a confidential incident, or taken off: acts that were there before come into view.
bool movesTheView(const Act &act)
{
    return std::any_of(act.payload.changes.begin(), act.payload.changes.end(),
                       [](const Change &change) { return change.kind == EntityKind::AccessMember; });
}
} // namespace

Workspace::Workspace(const QString &path, const QByteArray &installationKey,
                     std::shared_ptr<const Context> context, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_context(std::move(context))
    , m_notice(path)
    , m_disk(path)
    , m_care(path, m_context)
    , m_mark(path)
{
    const auto writing = m_writing.open([this, path, installationKey, stop = m_stop] {
        auto writer = Writer::open(path, installationKey);
        if (writer) { // nobody sits in front of it waiting, as with a command: the window tells that it waits
            (*writer)->connection().setPatience(writersPatience);
            (*writer)->connection().setStop(stop);
        }
        if (writer && (*writer)->mayWrite())
            m_before = m_mark.set(); // read after this future has finished
        return writer;
    });
    const auto reading = m_reading.open([path, opener = m_context] { return Reader::open(path, opener); });
    onFinished(writing, this, [this](const Result<void> &result) {
        if (!result)
            cannotOpen(result.error());
        else
            lookAfter();
    });
    onFinished(reading, this, [this](const Result<void> &result) {
        if (!result) {
            cannotOpen(result.error());
            return;
        }
        const auto last = read([](const Reader &reader) { return LogReader(reader.connection()).lastSeq(); });
        onFinished(last, this, [this](const Result<int64_t> &seq) {
            m_lastSeen = seq ? *seq : 0;
            Q_EMIT opened();
        });
    });
    connect(&m_care, &Caretaker::backedUp, this, &Workspace::backedUp);
    connect(&m_care, &Caretaker::backupFailed, this, &Workspace::backupFailed);
    connect(&m_care, &Caretaker::checked, this, &Workspace::checked);
    connect(&m_care, &Caretaker::damaged, this, &Workspace::damaged);
    connect(&m_notice, &NoticeSocket::pinged, this, &Workspace::look);
    connect(&m_disk, &DiskGuard::lookAsked, this, &Workspace::look);
    connect(&m_disk, &DiskGuard::changed, this, &Workspace::watchIfNeeded);
    m_lingers.setSingleShot(true);
    m_lingers.setInterval(aMoment);
    connect(&m_lingers, &QTimer::timeout, this, [this] { Q_EMIT lingering(true); });
    m_watch.setInterval(watchEvery);
    connect(&m_watch, &QTimer::timeout, this, &Workspace::look);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Workspace::tidy);
}

Workspace::~Workspace()
{
    *m_stop = true; // a thread that waits for another program's lock would hold up whoever leaves
}

void Workspace::cannotOpen(const Error &error)
{
    if (!std::exchange(m_openFailed, true))
        Q_EMIT openFailed(error);
}

/// The file is open: who looks after it begins.
void Workspace::lookAfter()
{
    const auto writable = m_writing.run([](Writer &writer) { return writer.mayWrite(); });
    onFinished(writable, this, [this](const Result<void> &mayWrite) {
        if (!mayWrite)
            return;
        m_disk.start();
        m_care.start();
        if (m_before == OpenMark::Before::Died)
            m_care.checkFile();
    });
}

QFuture<Result<void>> Workspace::keepDraft(const Draft &draft)
{
    const auto kept = local([draft](LocalStore &store) { return store.saveDraft(draft); });
    onFinished(kept, this, [this](const Result<void> &result) {
        if (!result)
            lost(result.error());
    });
    return kept;
}

QFuture<Result<void>> Workspace::finish()
{
    m_finishing = true;
    m_lost.reset();
    Q_EMIT finishing();
    auto finished = std::make_shared<QPromise<Result<void>>>();
    finished->start();
    finishRest(finished);
    return finished->future();
}

void Workspace::finishRest(const Finished &finished)
{
    // Jobs run in order: when this one has, so has everything that was asked for before it.
    const auto last = m_writing.run([](Writer &) -> Result<void> { return {}; });
    onFinished(last, this, [this, finished](const Result<void> &open) {
        if (open && m_underWay > 0 && !m_disk.holds()) { // an outcome led to another act
            finishRest(finished);
            return;
        }
        m_finishing = false;
        finished->addResult(m_lost ? Result<void>(fail(*m_lost)) : Result<void>());
        finished->finish();
    });
}

void Workspace::lost(const Error &error)
{
    if (m_finishing && !m_lost)
        m_lost = error;
}

QFuture<Result<void>> Workspace::copyTo(const QString &target)
{
    const QString path = QFileInfo(target).absoluteFilePath();
    // On a full disk this fails, and the copy is made all the same: that is why a person wants it.
    local([path](LocalStore &store) { return store.noteCopyBegun(path); });
    const auto copied
        = m_reading.run([target](Reader &reader) { return backupTo(reader.connection(), target); });
    onFinished(copied, this, [this, path](const Result<void> &) {
        local([path](LocalStore &store) { return store.noteCopyEnded(path); });
    });
    return copied;
}

void Workspace::keepSetting(const QString &key, const QString &value)
{
    local([key, value](LocalStore &store) { return store.saveSetting(key, value); });
}

void Workspace::noteCopy(const QString &path)
{
    const CopyMade copy{QFileInfo(path).absoluteFilePath(), m_context->now(), {}};
    // The copy is there, whatever this file remembers.
    local([copy](LocalStore &store) { return store.noteCopy(copy); });
}

void Workspace::setWatching(bool watching)
{
    if (!std::exchange(m_watched, watching) && watching)
        look();
    watchIfNeeded();
}

void Workspace::watchIfNeeded()
{
    const bool needed = m_watched || m_disk.state() == DiskState::Gone;
    if (needed && !m_watch.isActive())
        m_watch.start();
    else if (!needed)
        m_watch.stop();
}

void Workspace::tidy()
{
    const auto joined
        = m_writing.run([](Writer &writer) { return joinSearchParts(writer.connection(), pagesAtOnce); });
    onFinished(joined, this, [this](const Result<bool> &more) {
        if (m_idle.isActive()) // somebody acted: later
            return;
        if (more && *more) {
            m_idle.start(restBetween);
            return;
        }
        m_care.bringLogIn();
        Q_EMIT tidied();
    });
}

void Workspace::look()
{
    if (m_looking) { // one look at a time; what comes meanwhile is one more
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    const auto rows = read([above = m_lastSeen](const Reader &reader) -> Result<QList<LogRow>> {
        WR_TRY(reader.connection().stillThere());
        return LogReader(reader.connection()).above(above, mostActsTold + 1);
    });
    onFinished(rows, this, [this](const Result<QList<LogRow>> &found) {
        m_looking = false;
        if (found || found.error().code == ErrorCode::Vanished)
            m_disk.looked(found.has_value());
        if (found && !found->isEmpty())
            tell(*found);
        if (std::exchange(m_lookAgain, false))
            look();
    });
}

void Workspace::tell(const QList<LogRow> &rows)
{
    m_lastSeen = rows.last().seq;
    QList<Act> acts;
    for (const LogRow &row : rows)
        acts.append(row.act);
    if (rows.size() <= mostActsTold && std::none_of(acts.begin(), acts.end(), movesTheView)) {
        Q_EMIT acted(acts);
        return;
    }
    const auto last = read([](const Reader &reader) { return LogReader(reader.connection()).lastSeq(); });
    onFinished(last, this, [this](const Result<int64_t> &seq) {
        if (seq)
            m_lastSeen = std::max(m_lastSeen, *seq);
        Q_EMIT reloaded();
    });
}

} // namespace Watchroom
