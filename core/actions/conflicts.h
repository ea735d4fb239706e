// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Two people said different things of one field: one of the values is in force from now on and replaces the
/// others, which stay in the log.
struct SettleRequest
{
    Uuid entity;
    QString field;
    ActId keep; ///< the act whose value stays
};
/// NotFound if nothing is in conflict there or \a keep is none of the values (somebody settled it meanwhile).
/// Refused for a severity, which is levelled with its reason.
Result<Acts> decide(const Snapshot &now, const SettleRequest &request, const Context &context);

} // namespace Watchroom
