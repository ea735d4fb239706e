// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/taskrepository.h"

#include "store/rows.h"

namespace Watchroom {

Result<QList<OwnTask>> openTasksOf(Connection &connection, const PersonId &owner, int most)
{
    Statement &read = connection.statement("read/tasks_of_person");
    QList<OwnTask> tasks;
    WR_TRY(read.bind(":owner", owner.uuid).bind(":most", int64_t(most)).each([&tasks](const Statement &row) {
        tasks.append({row.uuid(0), row.text(1), row.text(2), row.text(5), momentAt(row, 3)});
    }));
    return tasks;
}

} // namespace Watchroom
