// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/onfinished.h"

#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace Watchroom {

/// Runs \a job off the user interface thread and hands its result to \a then on \a receiver's thread; nothing
/// happens if \a receiver is gone by then. \a job must not need it.
template<typename Job, typename Then>
void inBackground(QObject *receiver, Job job, Then then)
{
    using Outcome = std::invoke_result_t<Job>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    onFinished(promise->future(), receiver, std::move(then));
    QThreadPool::globalInstance()->start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
}

} // namespace Watchroom
