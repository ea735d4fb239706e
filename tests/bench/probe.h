// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"

#include <QObject>
#include <atomic>
#include <thread>

namespace Watchroom::Benching {

/// Knocks at the thread that made it every millisecond and notes how long each knock waited: as long as a key
/// that came at that moment would have.
class LoopProbe : public QObject
{
public:
    LoopProbe();
    ~LoopProbe() override;
    void stop();
    const Samples &waits() const { return m_waits; }
    /// What the thread did while the longest wait so far ended, as it was named.
    const QString &worst() const { return m_worst; }
    /// From now on this is what goes on.
    void name(const QString &what) { m_now = what; }

protected:
    bool event(QEvent *event) override;

private:
    Samples m_waits;
    double m_longest = 0;
    QString m_now, m_worst;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace Watchroom::Benching
