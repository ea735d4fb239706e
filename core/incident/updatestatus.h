// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Watchroom {

/// Where a status update is between its first draft and the status page. Stored and printed as text, never
/// as a number.
enum class UpdateStatus {
    Draft,         ///< being written
    InReview,      ///< somebody was asked to approve it
    ChangesWanted, ///< a reviewer asked for changes
    Approved,      ///< approved as it is
    Copied,        ///< copied for the page, not confirmed as posted
    Queued,        ///< handed to a connector, which has not sent it yet
    Posted,        ///< on the page
    Failed,        ///< a connector could not send it
    Discarded,     ///< thrown away
    Unknown,       ///< from a newer version: nothing may be done to it
};

/// One row of the table of statuses.
struct UpdateStatusSpec
{
    UpdateStatus status;
    QString key; ///< "in_review": in SQL and JSON
};

/// Every known status, in the order of the enum; Unknown has no row.
const QList<UpdateStatusSpec> &updateStatuses();
/// The key of \a status; empty for Unknown.
QString updateStatusKey(UpdateStatus status);
/// The status of a stored \a key; Unknown if this version does not know it.
UpdateStatus updateStatusOf(const QString &key);

} // namespace Watchroom
