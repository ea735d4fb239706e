// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <functional>
#include <memory>

namespace Watchroom {

enum class DiskState {
    Enough,
    Low,  ///< less than 500 MiB are free
    Full, ///< a write was refused: acts are kept in memory and nothing is written but drafts
    Gone, ///< the file is no longer where it was opened: the same, without the drafts
};

/// Stands between a person's acts and a disk that may be full, or from which the file may go. At the first
/// refusal the workspace becomes read-only and what is performed from then on waits in memory, in order, with
/// its future unfinished; so that whoever asked keeps showing it as not done. On a full disk the ballast is
/// given back. Lives on the user interface thread, which never waits for the disk.
class DiskGuard : public QObject
{
    Q_OBJECT
public:
    using Write = std::function<QFuture<Result<QList<Act>>>()>;

    explicit DiskGuard(const QString &path, QObject *parent = nullptr);
    ~DiskGuard() override;

    /// Takes the ballast and begins to watch how much is free. Only for a file that can be written.
    void start();
    /// Runs \a write now, or once there is space, or the file, again. \a words is what a person would miss.
    QFuture<Result<QList<Act>>> perform(const QString &words, Write write);
    /// A write failed. From any thread; if the disk is full, the ballast is gone when it returns.
    void refused(const Error &error);
    /// Whether the file lay in its place when somebody looked. If it came back, what waited is written.
    void looked(bool there);

    DiskState state() const { return m_state; }
    /// What is performed now waits.
    bool holds() const { return m_state >= DiskState::Full; }
    std::optional<int64_t> freeBytes() const { return m_free; }
    /// What is kept in memory, in the order in which it was asked for.
    QStringList unsaved() const;

    /// Takes the ballast again, or has the file looked for; if that is there, leaves the read-only state and
    /// writes what waited.
    void tryAgain();
    void measure();

Q_SIGNALS:
    void changed();
    /// tryAgain() found no space, or no file.
    void triedInVain();
    /// Somebody should look whether the file is back, and tell looked().
    void lookAsked();

private:
    struct Held
    {
        QString words;
        Write write;
        std::shared_ptr<QPromise<Result<QList<Act>>>> promise;
    };
    void attempt(const Held &act);
    void hold(const Held &act, DiskState why);
    void writeHeld();
    void enter(DiskState state);

    QString m_path;
    QTimer m_timer;
    DiskState m_state = DiskState::Enough;
    std::optional<int64_t> m_free;
    QList<Held> m_held;
    bool m_trying = false;
};

} // namespace Watchroom
