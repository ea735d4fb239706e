// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/access.h"
#include "actions/calls.h"
#include "actions/confidentiality.h"
#include "actions/conflicts.h"
#include "actions/declare.h"
#include "actions/entries.h"
#include "actions/fields.h"
#include "actions/levels.h"
#include "actions/links.h"
#include "actions/marks.h"
#include "actions/notes.h"
#include "actions/organisation.h"
#include "actions/redaction.h"
#include "actions/steps.h"
#include "actions/tasks.h"
#include "actions/undo.h"
#include "actions/updates.h"
#include "queries/snapshotloader.h"

namespace Watchroom {

/// What a request needs loaded beyond the incident that it names; most need nothing.
template<typename Request>
SnapshotNeeds needsOf(const Request &)
{
    return {};
}
inline SnapshotNeeds needsOf(const NoteRequest &)
{
    return {.headAlone = true};
}
inline SnapshotNeeds needsOf(const DeclareRequest &)
{
    return {.allProcesses = true, .codeNames = true};
}
inline SnapshotNeeds needsOf(const InstallProcessRequest &)
{
    return {.allProcesses = true, .founder = true};
}
inline SnapshotNeeds needsOf(const PersonRequest &)
{
    return {.allProcesses = true, .founder = true};
}
inline SnapshotNeeds needsOf(const EngageRequest &)
{
    return {.allProcesses = true};
}
inline SnapshotNeeds needsOf(const AnswerRequest &)
{
    return {.allProcesses = true};
}
inline SnapshotNeeds needsOf(const UndoRequest &)
{
    return {.undo = true};
}
inline SnapshotNeeds needsOf(const WithdrawEntryRequest &)
{
    return {.timeline = true};
}
inline SnapshotNeeds needsOf(const MoveEntryRequest &request)
{
    return {.other = request.into, .timeline = true};
}
inline SnapshotNeeds needsOf(const RedactRequest &)
{
    return {.timeline = true};
}
inline SnapshotNeeds needsOf(const MergeRequest &request)
{
    return {.other = request.into, .allProcesses = true};
}
inline SnapshotNeeds needsOf(const LinkRequest &request)
{
    return {.other = request.target};
}

/// The bytes that a request brings for what its acts attach; most bring none.
template<typename Request>
QList<AttachedFile> filesOf(const Request &request)
{
    if constexpr (requires { QList<AttachedFile>(request.files); })
        return request.files;
    else
        return {};
}

/// Completes a request with what only the log knows; most need nothing.
template<typename Request>
Result<void> complete(Request &, const Snapshot &, Connection &)
{
    return {};
}
Result<void> complete(RedactRequest &request, const Snapshot &now, Connection &connection);

} // namespace Watchroom
