// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/objectreader.h"

namespace Watchroom {

// Each looks at one kind of mistake that a well-formed definition can still hold. The definition's lists are
// aligned with the tree's: entry n of states is node n of "/states".

/// Words that point at nothing.
void checkReferences(const ProcessDefinition &process, ReadLog &log);
/// Replaces "@<transition>" by that transition's set; logs circles. Before the checks below.
void expandCriteria(ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// Starts, unreachable states, dead ends, steps out of an end.
void checkLifecycle(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// Criteria that can never be met, or that nothing asks for.
void checkCriteria(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);
/// A cadence for every severity and public state; templates that name what nobody fills.
void checkCommunications(const ProcessDefinition &process, const JsonNode &root, ReadLog &log);

} // namespace Watchroom
