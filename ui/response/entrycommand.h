// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "workspace/needs.h"

#include <variant>

namespace Watchroom {

/// What a line of the entry box records.
using EntryRequest = std::variant<NoteRequest, LevelRequest, SetFieldRequest, EngageRequest, ReleaseRequest,
                                  TaskRequest, CallRequest, AnswerRequest, LinkRequest, TransitionRequest>;

struct EntryMeaning
{
    EntryRequest request;
    QString words; ///< what Enter will do: "add task for Ken, due 14:23 UTC"; empty for a plain note
};

/// Parses a line of the entry box: "/sev 2 because …", "/mitigated 03:20", "/role cmoc @kim", "/task … @ken
/// 20m", "/call im", "/answer im yes", "/release im", "/decision …", "/at 13:40 …", "/link …", "/state
/// fixing". A line that is only an address is a link. Anything else, including an unknown command, is a note,
/// so no text is lost. \a at is the time field beside the box; empty means now. Fails with Invalid if a
/// command is incomplete.
Result<EntryMeaning> entryMeaning(const QString &line, const QString &at, const IncidentShown &shown,
                                  const Context &context);

/// Completions for the text after the slash.
QStringList entryCommands(const ProcessDefinition &process);

} // namespace Watchroom
