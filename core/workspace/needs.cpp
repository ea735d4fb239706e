// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/needs.h"

#include "incident/actkind.h"
#include "log/entityhistory.h"
#include "log/entrycopies.h"

namespace Watchroom {

Result<void> complete(RedactRequest &request, const Snapshot &now, Connection &connection)
{
    const QString wanted = request.entry.toLower();
    const auto consider = [&](const Uuid &id) -> Result<void> {
        if (shortCode(id) != wanted && id.toString() != wanted)
            return {};
        const auto acts = EntityHistory(connection).actsOfEntity(id);
        WR_TRY(acts);
        for (const Act &act : *acts) {
            if (actKind(act.kind) != ActKind::MarkRedacted) // that, and why, stays
                request.acts.append(act);
        }
        return {};
    };
    for (const EntryRecord &entry : now.incident->timeline) {
        WR_TRY(consider(entry.id));
        if (shortCode(entry.id) != wanted && entry.id.toString() != wanted)
            continue;
        const auto same = entriesOfSameWords(connection, entry.id);
        WR_TRY(same);
        request.copies += same->mid(1);
    }
    for (const TaskRecord &task : now.incident->tasks)
        WR_TRY(consider(task.id));
    for (const UpdateRecord &update : now.incident->updates)
        WR_TRY(consider(update.id));
    return {};
}

} // namespace Watchroom
