// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "incident/entrykind.h"

namespace Watchroom {

/// One entry of the timeline; with files one of each file, in one gesture.
struct NoteRequest
{
    QString text;                     ///< of the first entry; an entry without one is named after its file
    std::optional<Moment> at;         ///< when it happened; empty: now
    EntryKind kind = EntryKind::Note; ///< Note or Decision
    QList<AttachedFile> files;
};
Result<Acts> decide(const Snapshot &now, const NoteRequest &request, const Context &context);

} // namespace Watchroom
