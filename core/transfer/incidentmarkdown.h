// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/incidentjson.h"

namespace Watchroom {

/// One incident as a Markdown document: facts, clocks, fields, timeline, updates, tasks. Ends with a blank
/// line.
QString incidentMarkdown(const IncidentRecord &incident, const Surroundings &around);

/// \a text so that Markdown shows it as it is.
QString markdownText(const QString &text);

} // namespace Watchroom
