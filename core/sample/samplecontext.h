// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

namespace Watchroom {

/// A context with a fixed time, person and random seed: the same arguments give the same company.
class SampleContext : public Context
{
public:
    explicit SampleContext(quint64 seed)
        : m_seed(seed)
    {
    }
    void set(Instant at, const QString &who)
    {
        m_at = at;
        m_who = who;
    }
    Instant now() const override { return m_at; }
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override { return QTimeZone::utc(); }
    QString authorHandle() const override { return m_who; }
    QString systemUser() const override { return QStringLiteral("sample"); }

    /// A random number from 0 to \a bound - 1.
    int below(int bound) const;
    /// A random duration, usually near \a typical, sometimes three times as long.
    std::chrono::seconds around(std::chrono::seconds typical) const;

private:
    double unit() const; ///< from 0 (inclusive) to 1 (exclusive)

    quint64 m_seed;
    mutable quint64 m_count = 0;
    mutable QByteArray m_pool;
    Instant m_at{};
    QString m_who;
};

} // namespace Watchroom
