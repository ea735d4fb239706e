// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace Watchroom {

/// Calls \a handler with the result on \a receiver's thread; nothing happens if \a receiver is gone by then.
template<typename T, typename Handler>
void onFinished(const QFuture<T> &future, QObject *receiver, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, handler] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) // a job that was dropped at closing has none
            handler(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace Watchroom
