// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/onfinished.h"

#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace Watchroom {

/// Runs \a job off the user interface thread and hands its result to \a then, while \a receiver lives.
template<typename Answer>
void inBackground(QObject *receiver, std::function<Answer()> job, std::function<void(const Answer &)> then)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    onFinished(promise->future(), receiver, then);
    QThreadPool::globalInstance()->start([promise, job] {
        promise->addResult(job());
        promise->finish();
    });
}

} // namespace Watchroom
