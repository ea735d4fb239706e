// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/diskguard.h"

#include "maintenance/ballast.h"
#include "store/place.h"
#include "workspace/inbackground.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
constexpr std::chrono::minutes measureEvery{1};
constexpr int64_t lowBytes = int64_t(500) << 20;

/// What a failure says about the file; none if an act must not wait for that to change.
std::optional<DiskState> stateAfter(const Error &error)
{
    if (error.code == ErrorCode::Full)
        return DiskState::Full;
    if (error.code == ErrorCode::Vanished)
        return DiskState::Gone;
    return std::nullopt;
}
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
            if (!holds())
                enter(free && *free < lowBytes ? DiskState::Low : DiskState::Enough);
        });
}

QFuture<Result<QList<Act>>> DiskGuard::perform(const QString &words, Write write)
{
    Held act{words, std::move(write), std::make_shared<QPromise<Result<QList<Act>>>>()};
    act.promise->start();
    const auto future = act.promise->future();
    if (holds())
        hold(act, m_state);
    else
        attempt(act);
    return future;
}

void DiskGuard::attempt(const Held &act)
{
    onFinished(act.write(), this, [this, act](const Result<QList<Act>> &acts) {
        const auto why = acts ? std::nullopt : stateAfter(acts.error());
        if (why) {
            hold(act, *why);
            return;
        }
        act.promise->addResult(acts);
        act.promise->finish();
    });
}

void DiskGuard::hold(const Held &act, DiskState why)
{
    m_held.append(act);
    enter(why);
}

void DiskGuard::refused(const Error &error)
{
    const auto state = stateAfter(error);
    if (!state)
        return;
    if (*state == DiskState::Full)
        freeBallast(m_path);
    QMetaObject::invokeMethod(
        this, [this, state] { enter(*state); }, Qt::QueuedConnection);
}

void DiskGuard::looked(bool there)
{
    const bool asked = m_state == DiskState::Gone && std::exchange(m_trying, false);
    if (!there) {
        if (m_state != DiskState::Gone)
            enter(DiskState::Gone);
        else if (asked)
            Q_EMIT triedInVain();
    } else if (m_state == DiskState::Gone) {
        enter(DiskState::Enough);
        measure();
        writeHeld();
    }
}

void DiskGuard::enter(DiskState state)
{
    const bool grew = state >= DiskState::Full; // one more may wait
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
    if (!holds() || std::exchange(m_trying, true))
        return;
    if (m_state == DiskState::Gone) {
        Q_EMIT lookAsked();
        return;
    }
    inBackground(
        this, [path = m_path] { return layBallast(path); },
        [this](const Result<void> &laid) {
            m_trying = false;
            if (!laid) {
                Q_EMIT triedInVain();
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
