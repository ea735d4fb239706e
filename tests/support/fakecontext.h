// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

namespace Watchroom {

/// A set time, counted ids and a named author.
class FakeContext : public Context
{
public:
    Instant time = fromMs(1'782'223'200'000); ///< 2026-06-23T14:00:00Z
    QString who = QStringLiteral("ann");
    QTimeZone where = QTimeZone::utc();
    quint64 seed = 1; ///< two desks of one test take two seeds

    Instant now() const override { return time; }
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override { return where; }
    QString authorHandle() const override { return who; }
    QString systemUser() const override { return QStringLiteral("tester"); }

private:
    mutable quint64 m_count = 0;
};

} // namespace Watchroom
