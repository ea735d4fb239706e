// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe.h"

#include <QCoreApplication>
#include <QEvent>

namespace Watchroom::Benching {

namespace {
using Clock = std::chrono::steady_clock;

struct Knock : QEvent
{
    Knock()
        : QEvent(QEvent::User)
    {
    }
    Clock::time_point at = Clock::now();
};
} // namespace

LoopProbe::LoopProbe()
    : m_thread([this] {
        while (!m_stop) {
            QCoreApplication::postEvent(this, new Knock, Qt::HighEventPriority);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    })
{
}

LoopProbe::~LoopProbe()
{
    stop();
}

void LoopProbe::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

bool LoopProbe::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    const auto waited = Clock::now() - static_cast<Knock *>(event)->at;
    const double ms = std::chrono::duration<double, std::milli>(waited).count();
    m_waits.add(ms);
    if (ms > m_longest) {
        m_longest = ms;
        m_worst = m_now;
    }
    return true;
}

} // namespace Watchroom::Benching
