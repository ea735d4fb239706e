// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/diskguard.h"

#include "store/ballast.h"
#include "store/place.h"
#include "workspace/inbackground.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
constexpr std::chrono::minutes measureEvery{1};
constexpr int64_t lowBytes = int64_t(500) << 20;
} // namespace

DiskGuard::DiskGuard(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_timer.setInterval(measureEvery);
    connect(&m_timer, &QTimer::timeout, this, &DiskGuard::measure);
}

DiskGuard::~DiskGuard() = default;

void DiskGuard::start()
{
    m_timer.start();
    // Without the ballast the file works all the same; how much is free is told below.
    inBackground(
        this, [path = m_path] { return layBallast(path); }, [this](const Result<void> &) { measure(); });
}

void DiskGuard::measure()
{
    inBackground(
        this, [folder = QFileInfo(m_path).absolutePath()] { return Watchroom::freeBytes(folder); },
        [this](const std::optional<int64_t> &free) {
            m_free = free;
            if (m_state != DiskState::Full)
                enter(free && *free < lowBytes ? DiskState::Low : DiskState::Enough);
        });
}

QFuture<Result<QList<Act>>> DiskGuard::perform(const QString &words, Write write)
{
    Held act{words, std::move(write), std::make_shared<QPromise<Result<QList<Act>>>>()};
    act.promise->start();
    const auto future = act.promise->future();
    if (m_state == DiskState::Full)
        hold(act);
    else
        attempt(act);
    return future;
}

void DiskGuard::attempt(const Held &act)
{
    onFinished(act.write(), this, [this, act](const Result<QList<Act>> &acts) {
        if (!acts && acts.error().code == ErrorCode::Full) {
            hold(act);
            return;
        }
        act.promise->addResult(acts);
        act.promise->finish();
    });
}

void DiskGuard::hold(const Held &act)
{
    m_held.append(act);
    enter(DiskState::Full);
}

void DiskGuard::refused()
{
    freeBallast(m_path);
    QMetaObject::invokeMethod(
        this, [this] { enter(DiskState::Full); }, Qt::QueuedConnection);
}

void DiskGuard::enter(DiskState state)
{
    const bool grew = state == DiskState::Full; // one more may wait
    if (std::exchange(m_state, state) != state || grew)
        Q_EMIT changed();
}

QStringList DiskGuard::unsaved() const
{
    QStringList words;
    for (const Held &act : m_held)
        words.append(act.words);
    return words;
}

void DiskGuard::tryAgain()
{
    if (m_state != DiskState::Full || std::exchange(m_trying, true))
        return;
    inBackground(
        this, [path = m_path] { return layBallast(path); },
        [this](const Result<void> &laid) {
            m_trying = false;
            if (!laid) {
                Q_EMIT stillFull();
                return;
            }
            enter(DiskState::Enough);
            measure();
            writeHeld();
        });
}

/// In order; what is refused again waits again.
void DiskGuard::writeHeld()
{
    const QList<Held> waiting = std::exchange(m_held, {});
    for (const Held &act : waiting)
        attempt(act);
    Q_EMIT changed();
}

} // namespace Watchroom
