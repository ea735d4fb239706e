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
    QString words; ///< what Enter will do: "a task for Ken, due 14:23 UTC"; empty for a plain note
};

/// Reads a line: "/sev 2 because …", "/mitigated 03:20", "/role cmoc @kim", "/task … @ken 20m", "/call im",
/// "/answer im yes", "/release im", "/decision …", "/at 13:40 …", "/link …", "/state fixing". An address
/// alone is a link. Anything else, an unknown command too, is a note: nothing is lost. \a at is the time
/// beside the box; empty: now. Invalid for a command that lacks what it needs.
Result<EntryMeaning> entryMeaning(const QString &line, const QString &at, const IncidentShown &shown,
                                  const Context &context);

/// Words that complete what is typed after the slash.
QStringList entryCommands(const ProcessDefinition &process);

} // namespace Watchroom
