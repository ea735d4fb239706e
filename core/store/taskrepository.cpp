// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/taskrepository.h"

#include "store/rows.h"

namespace Watchroom {

Result<QList<OwnTask>> openTasksOf(Connection &connection, const PersonId &owner, int most)
{
    QSqlQuery &query = connection.query(QStringLiteral("read/tasks_of_person"));
    query.bindValue(QStringLiteral(":owner"), owner.toBlob());
    query.bindValue(QStringLiteral(":most"), most);
    if (!query.exec())
        return fail(connection.lastError());
    QList<OwnTask> tasks;
    while (query.next())
        tasks.append({uuidAt(query, 0), query.value(1).toString(), query.value(2).toString(),
                      query.value(5).toString(), momentAt(query, 3)});
    query.finish();
    return tasks;
}

} // namespace Watchroom
