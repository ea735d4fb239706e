// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/objectreader.h"

namespace Watchroom {

// Checks of a well-formed definition, each for one kind of problem. The definition's lists match the JSON
// tree: element n of states is node n of "/states".

/// References to undefined keys.
void checkReferences(const ProcessDefinition &process, ReadLog &log);
/// Replaces "@<transition>" by the criteria of that transition; logs cycles. Must run before the checks
/// below.
void expandCriteria(ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// Start states, unreachable states, dead ends, transitions out of an end state.
void checkLifecycle(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// Criteria that can never be met or that no transition uses.
void checkCriteria(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// A cadence for every severity and public state; templates with unknown or unused placeholders.
void checkCommunications(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);

} // namespace Watchroom
