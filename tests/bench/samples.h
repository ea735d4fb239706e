// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <vector>

namespace Watchroom::Benching {

/// Lengths of one thing done many times, in milliseconds.
class Samples
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    /// Does \a work and adds how long it took.
    template<typename Work>
    void time(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        add(double(timer.nsecsElapsed()) / 1e6);
    }
    size_t count() const { return m_ms.size(); }
    /// The value below which the share \a q lies; 0 if there is none.
    double quantile(double q) const;
    double median() const { return quantile(0.5); }
    double p99() const { return quantile(0.99); }
    double most() const { return quantile(1); }

private:
    std::vector<double> m_ms;
};

} // namespace Watchroom::Benching
