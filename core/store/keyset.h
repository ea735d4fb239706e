// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <vector>

namespace Watchroom {

/// Keys of a filter that no index of a list holds: one bit a key, since a list asks a million times.
class KeySet
{
public:
    void insert(qint64 key)
    {
        if (key < 0)
            return;
        if (size_t(key) >= m_bits.size())
            m_bits.resize(std::max(size_t(key) + 1, m_bits.size() * 2));
        if (!m_bits[size_t(key)]) {
            m_bits[size_t(key)] = true;
            m_keys.append(key);
        }
    }
    bool contains(qint64 key) const { return size_t(key) < m_bits.size() && m_bits[size_t(key)]; }
    const QList<qint64> &keys() const { return m_keys; }
    void keepOnly(const KeySet &others)
    {
        KeySet both;
        for (const qint64 key : std::as_const(m_keys)) {
            if (others.contains(key))
                both.insert(key);
        }
        *this = both;
    }

private:
    std::vector<bool> m_bits;
    QList<qint64> m_keys;
};

} // namespace Watchroom
