// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

struct TaskRequest
{
    QString text;
    QString owner; ///< handle; empty: nobody yet
    std::optional<Moment> due;
    QString kind = QStringLiteral("task"); ///< task, follow_up, corrective_action, quarantine_task …
};
Result<Acts> decide(const Snapshot &now, const TaskRequest &request, const Context &context);

/// \a task is the id or the end of its short code.
struct TaskDoneRequest
{
    QString task;
};
Result<Acts> decide(const Snapshot &now, const TaskDoneRequest &request, const Context &context);

} // namespace Watchroom
