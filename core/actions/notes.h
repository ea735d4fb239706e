// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// One entry of the timeline.
struct NoteRequest
{
    QString text;
    std::optional<Moment> at;              ///< when it happened; empty: now
    QString kind = QStringLiteral("note"); ///< note, decision
};
Result<Acts> decide(const Snapshot &now, const NoteRequest &request, const Context &context);

} // namespace Watchroom
