// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

#include <memory>

namespace Watchroom {

/// Another context at a time that stands still: that at which somebody did something which is written later.
class ContextAt : public Context
{
public:
    ContextAt(std::shared_ptr<const Context> base, Instant now)
        : m_base(std::move(base))
        , m_now(now)
    {
    }
    Instant now() const override { return m_now; }
    QByteArray randomBytes(int count) const override { return m_base->randomBytes(count); }
    QTimeZone zone() const override { return m_base->zone(); }
    QString authorHandle() const override { return m_base->authorHandle(); }
    QString systemUser() const override { return m_base->systemUser(); }

private:
    std::shared_ptr<const Context> m_base;
    Instant m_now;
};

} // namespace Watchroom
