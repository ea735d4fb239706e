// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/incidentjson.h"
#include "workspace/reader.h"
#include "workspace/writer.h"

namespace Watchroom {

/// What is read beside \a incident to tell of it, as \a context's author sees the file.
Result<Surroundings> surroundingsOf(Writer &writer, const IncidentRecord &incident, const Context &context);
/// The same for whoever looks through \a reader.
Result<Surroundings> surroundingsOf(const Reader &reader, const IncidentRecord &incident);

} // namespace Watchroom
