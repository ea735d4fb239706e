// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/exposure.h"

#include "maintenance/backups.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>

namespace Watchroom {

namespace {
/// The backups of this file, which are not noted as copies made for elsewhere.
QList<CopyMade> ownBackups(const QString &path)
{
    QList<CopyMade> backups;
    for (const QString &backup : allBackups(path))
        backups.append({backup, fromMs(QFileInfo(backup).lastModified().toMSecsSinceEpoch())});
    return backups;
}
} // namespace

Result<Exposure> exposureOf(Connection &connection, const IncidentRecord &incident)
{
    Exposure exposure;
    exposure.entries = incident.timeline.size();
    exposure.attachments
        = std::count_if(incident.timeline.begin(), incident.timeline.end(),
                        [](const EntryRecord &entry) { return entry.attachment.has_value(); });
    exposure.updates = incident.updates.size();
    exposure.tasks = incident.tasks.size();
    const auto copies = LocalStore(connection).copies();
    WR_TRY(copies);
    exposure.copies = ownBackups(connection.path());
    for (const CopyMade &copy : *copies) {
        const bool isListed = std::any_of(exposure.copies.begin(), exposure.copies.end(),
                                          [&](const CopyMade &listed) { return listed.path == copy.path; });
        if (!isListed)
            exposure.copies.append(copy);
    }
    std::sort(exposure.copies.begin(), exposure.copies.end(),
              [](const CopyMade &a, const CopyMade &b) { return a.at < b.at; });
    return exposure;
}

} // namespace Watchroom
