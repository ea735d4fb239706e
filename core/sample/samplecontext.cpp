// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/samplecontext.h"

#include <QCryptographicHash>
#include <cmath>
#include <numbers>

namespace Watchroom {

QByteArray SampleContext::randomBytes(int count) const
{
    while (m_pool.size() < count) {
        ++m_count;
        m_pool += QCryptographicHash::hash(QByteArray::number(m_seed) + '/' + QByteArray::number(m_count),
                                           QCryptographicHash::Sha256);
    }
    const QByteArray taken = m_pool.left(count);
    m_pool.remove(0, count);
    return taken;
}

double SampleContext::unit() const
{
    quint64 bits = 0;
    const QByteArray bytes = randomBytes(7);
    for (const char byte : bytes)
        bits = (bits << 8) | quint8(byte);
    return double(bits >> 3) / double(quint64(1) << 53);
}

int SampleContext::below(int bound) const
{
    return int(unit() * bound);
}

std::chrono::seconds SampleContext::around(std::chrono::seconds typical) const
{
    // Box-Muller transform; a log-normal duration
    const double normal = std::sqrt(-2 * std::log(1 - unit())) * std::cos(2 * std::numbers::pi * unit());
    return std::chrono::seconds(int64_t(double(typical.count()) * std::exp(0.55 * normal)) + 1);
}

} // namespace Watchroom
