// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/updatestatus.h"

namespace Watchroom {

const QList<UpdateStatusSpec> &updateStatuses()
{
    static const QList<UpdateStatusSpec> table{
        {UpdateStatus::Draft, QStringLiteral("draft")},
        {UpdateStatus::InReview, QStringLiteral("in_review")},
        {UpdateStatus::ChangesWanted, QStringLiteral("changes_wanted")},
        {UpdateStatus::Approved, QStringLiteral("approved")},
        {UpdateStatus::Copied, QStringLiteral("copied")},
        {UpdateStatus::Queued, QStringLiteral("queued")},
        {UpdateStatus::Posted, QStringLiteral("posted")},
        {UpdateStatus::Failed, QStringLiteral("failed")},
        {UpdateStatus::Discarded, QStringLiteral("discarded")},
    };
    return table;
}

QString updateStatusKey(UpdateStatus status)
{
    for (const UpdateStatusSpec &spec : updateStatuses()) {
        if (spec.status == status)
            return spec.key;
    }
    return {};
}

UpdateStatus updateStatusOf(const QString &key)
{
    for (const UpdateStatusSpec &spec : updateStatuses()) {
        if (spec.key == key)
            return spec.status;
    }
    return UpdateStatus::Unknown;
}

} // namespace Watchroom
