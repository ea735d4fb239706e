// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Watchroom {

/// The displayed name of a phase. "before" is for duties before an incident, empty for end states without a
/// phase. An unknown phase of a newer version is returned unchanged.
QString phaseName(const QString &phase);

} // namespace Watchroom
