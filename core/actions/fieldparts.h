// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/fields.h"

namespace Watchroom {

/// Sets or clears a clock: the parts of decide() for a SetFieldRequest that names a clock or a flag.
[[nodiscard]] Result<Acts> setClock(const Snapshot &now, const SetFieldRequest &request,
                                    const Context &context);
/// Sets or lifts \a flag. Forbidden without the right or role that the flag asks for.
[[nodiscard]] Result<Acts> setFlag(const Snapshot &now, const SetFieldRequest &request,
                                   const FlagDefinition &flag, const Context &context);

} // namespace Watchroom
