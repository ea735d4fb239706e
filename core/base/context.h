// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/moment.h"

namespace Watchroom {

/// The source of time, randomness and the acting person, so that tests can set them. Used on the thread that
/// performs; an implementation shared between threads must be thread-safe.
class Context
{
public:
    virtual ~Context() = default;

    virtual Instant now() const = 0;
    virtual QByteArray randomBytes(int count) const = 0;
    virtual QTimeZone zone() const = 0;       ///< the zone of times without offset, such as "14:05"
    virtual QString authorHandle() const = 0; ///< handle of the person who acts: "ann"
    virtual QString systemUser() const = 0;   ///< login name of the operating system's user

    Uuid newId() const { return uuid7(toMs(now()), randomBytes(10)); }
};

} // namespace Watchroom
