// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Watchroom {

/// What people call a phase of an incident; "before" is what a role does before there is one, empty the ways
/// out of it. A phase of a newer program is its own name.
QString phaseName(const QString &phase);

} // namespace Watchroom
