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
};

/// Stands between a person's acts and a disk that may be full. At the first refusal the ballast is given
/// back, the workspace becomes read-only and what is performed from then on waits in memory, in order, with
/// its future unfinished; so that whoever asked keeps showing it as not done. Lives on the user interface
/// thread, which never waits for the disk.
class DiskGuard : public QObject
{
    Q_OBJECT
public:
    using Write = std::function<QFuture<Result<QList<Act>>>()>;

    explicit DiskGuard(const QString &path, QObject *parent = nullptr);
    ~DiskGuard() override;

    /// Takes the ballast and begins to watch how much is free. Only for a file that can be written.
    void start();
    /// Runs \a write now, or once there is space again. \a words is what a person would miss.
    QFuture<Result<QList<Act>>> perform(const QString &words, Write write);
    /// The disk refused a write. From any thread; the ballast is gone when it returns.
    void refused();

    DiskState state() const { return m_state; }
    std::optional<int64_t> freeBytes() const { return m_free; }
    /// What is kept in memory, in the order in which it was asked for.
    QStringList unsaved() const;

    /// Takes the ballast again; if that is there, leaves the read-only state and writes what waited.
    void tryAgain();
    void measure();

Q_SIGNALS:
    void changed();
    /// tryAgain() found no space.
    void stillFull();

private:
    struct Held
    {
        QString words;
        Write write;
        std::shared_ptr<QPromise<Result<QList<Act>>>> promise;
    };
    void attempt(const Held &act);
    void hold(const Held &act);
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
