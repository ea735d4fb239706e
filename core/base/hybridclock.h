// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Watchroom {

/// A hybrid logical clock in one integer: 48 bits of milliseconds and a 16-bit counter. It is monotonic even
/// if the system clock goes back, and later than every stamp seen so far.
class HybridClock
{
public:
    explicit HybridClock(int64_t last = 0)
        : m_last(last)
    {
    }
    int64_t tick(Instant now)
    {
        const int64_t wall = toMs(now) << 16;
        m_last = wall > m_last ? wall : m_last + 1;
        return m_last;
    }
    void saw(int64_t stamp)
    {
        if (stamp > m_last)
            m_last = stamp;
    }
    int64_t last() const { return m_last; }
    static Instant wallOf(int64_t stamp) { return fromMs(stamp >> 16); }

private:
    int64_t m_last;
};

} // namespace Watchroom
