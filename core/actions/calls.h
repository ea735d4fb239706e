// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Somebody called for a role: recorded only when a person or a connector did it.
struct CallRequest
{
    RoleKey role;
    QString way; ///< "pager", "phone" …; empty: the channel that the process names
    std::optional<Moment> at;
};
struct AnswerRequest
{
    RoleKey role;
    bool yes = true;
    QString person; ///< who answered; empty: the author
};
/// Puts a person into a role; whoever held a single one hands it over.
struct EngageRequest
{
    RoleKey role;
    QString person; ///< empty: the author
    QString told;   ///< at a hand-over: what the next one must know; may be empty
};
/// Nobody needs to be called for a role that this severity asks for; says why.
struct WaiveCallRequest
{
    RoleKey role;
    QString reason;
};
struct ReleaseRequest
{
    RoleKey role;
};

Result<Acts> decide(const Snapshot &now, const CallRequest &request, const Context &context);
Result<Acts> decide(const Snapshot &now, const AnswerRequest &request, const Context &context);
Result<Acts> decide(const Snapshot &now, const EngageRequest &request, const Context &context);
Result<Acts> decide(const Snapshot &now, const WaiveCallRequest &request, const Context &context);
Result<Acts> decide(const Snapshot &now, const ReleaseRequest &request, const Context &context);

} // namespace Watchroom
