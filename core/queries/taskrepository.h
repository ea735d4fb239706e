// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// An open task of one person, and the incident it belongs to.
struct OwnTask
{
    Uuid id;
    QString incident; ///< name
    QString text, kind;
    std::optional<Moment> due;
    friend bool operator==(const OwnTask &, const OwnTask &) = default;
};

/// Open tasks of \a owner in incidents that the viewer may see: the next due first, at most \a most.
Result<QList<OwnTask>> openTasksOf(Connection &connection, const PersonId &owner, int most);

} // namespace Watchroom
