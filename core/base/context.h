// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/moment.h"

namespace Watchroom {

/// Time, chance and the person who acts come in through here and nowhere else, so that a test or a drill can
/// set them. Used on the thread that performs; an implementation that is shared between threads guards
/// itself.
class Context
{
public:
    virtual ~Context() = default;

    virtual Instant now() const = 0;
    virtual QByteArray randomBytes(int count) const = 0;
    virtual QTimeZone zone() const = 0;       ///< in which a bare "14:05" is read
    virtual QString authorHandle() const = 0; ///< who acts, as people name each other: "ann"
    virtual QString systemUser() const = 0;   ///< the operating system's word for who sits here

    Uuid newId() const { return uuid7(toMs(now()), randomBytes(10)); }
};

} // namespace Watchroom
