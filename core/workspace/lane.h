// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace Watchroom {

/// A thread of its own on which jobs run one after another, on something that lives on that thread: an open
/// file. What could not be opened answers every job with its error.
template<typename State>
class Lane
{
public:
    Lane()
    {
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(-1); // a QSqlDatabase belongs to the thread that made it
    }
    ~Lane()
    {
        m_thread.clear();
        m_thread.start([this] { m_state = fail(Error{}); });
        m_thread.waitForDone();
    }
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    using Opener = std::function<Result<std::unique_ptr<State>>()>;
    /// What jobs find from now on.
    QFuture<Result<void>> open(Opener opener)
    {
        return start<Result<void>>([this, opener = std::move(opener)]() -> Result<void> {
            m_state = opener();
            WR_TRY(m_state);
            return {};
        });
    }
    /// Runs \a job, which takes the State and gives a Result.
    template<typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job, State &>>
    {
        using Outcome = std::invoke_result_t<Job, State &>;
        return start<Outcome>([this, job = std::move(job)]() mutable -> Outcome {
            WR_TRY(m_state);
            return job(**m_state);
        });
    }

private:
    template<typename Outcome, typename Work>
    QFuture<Outcome> start(Work work)
    {
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        const QFuture<Outcome> future = promise->future();
        m_thread.start([promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

    QThreadPool m_thread;
    Result<std::unique_ptr<State>> m_state = fail(Error{ErrorCode::Storage, {}, {}, {}, {}});
};

} // namespace Watchroom
