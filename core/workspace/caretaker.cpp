// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/caretaker.h"

#include "maintenance/searchupkeep.h"
#include "store/file.h"
#include "workspace/onfinished.h"

namespace Watchroom {

namespace {
using namespace std::chrono;
constexpr minutes lookEvery{1};
constexpr hours backupEvery{1};
constexpr minutes retryAfter{10};
constexpr int stepsBetweenLooks = 100'000; ///< of SQLite's machine

/// The newest one if it is young enough, else a new one.
Result<BackupDone> backUpIfDue(Connection &connection, Instant now, const std::atomic_bool &stop)
{
    const QList<BackupFile> there = datedBackups(connection.path());
    // One from the future was made by a clock that has been set right since.
    if (!there.isEmpty() && there.first().at <= now && now - there.first().at < backupEvery)
        return BackupDone{there.first(), false};
    return backUp(connection, now, &stop);
}
} // namespace

Caretaker::Caretaker(const QString &path, std::shared_ptr<const Context> context, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_context(std::move(context))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Caretaker::look);
}

Caretaker::~Caretaker()
{
    *m_stop = true;
}

Lane<Connection> &Caretaker::lane()
{
    if (!std::exchange(m_isOpened, true)) {
        m_lane.open([path = m_path, stop = m_stop] {
            auto connection = openFile(path);
            if (connection) // a long check ends when the window closes
                sqlite3_progress_handler(
                    (*connection)->handle(), stepsBetweenLooks,
                    [](void *flag) { return int(static_cast<std::atomic_bool *>(flag)->load()); },
                    stop.get());
            return connection;
        });
    }
    return m_lane;
}

void Caretaker::start()
{
    m_timer.start();
}

void Caretaker::look()
{
    const Instant now = m_context->now();
    // A clock that was set back must not keep the next one away.
    if (m_looking || m_isDamaged || (now < m_next && m_next - now <= backupEvery))
        return;
    m_looking = true;
    const auto done = lane().run(
        [now, stop = m_stop](Connection &connection) { return backUpIfDue(connection, now, *stop); });
    onFinished(done, this, [this, now](const Result<BackupDone> &backup) {
        m_looking = false;
        if (!backup) {
            m_next = now + retryAfter;
            Q_EMIT backupFailed(backup.error());
            return;
        }
        const bool isYoung = backup->newest.at <= now && now - backup->newest.at < backupEvery;
        m_next = (isYoung ? backup->newest.at : now) + backupEvery;
        Q_EMIT backedUp(toDateTime(backup->newest.at, QTimeZone::utc()));
    });
}

void Caretaker::bringLogIn()
{
    lane().run([](Connection &connection) -> Result<void> {
        Watchroom::bringLogIn(connection);
        return {};
    });
}

void Caretaker::checkFile()
{
    const auto done = lane().run([](Connection &connection) { return quickCheck(connection); });
    onFinished(done, this, [this](const Result<void> &sound) {
        if (sound) {
            Q_EMIT checked();
            return;
        }
        m_isDamaged = true;
        Q_EMIT damaged(sound.error());
    });
}

} // namespace Watchroom
