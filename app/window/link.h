// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// True for what a desktop hands over as one of our links, right or wrong.
bool isLink(const QString &argument);
/// "INC-42" of "watchroom:incident/INC-42". A link opens and never acts: whatever else one says fails with
/// Usage and is done nothing about.
Result<QString> incidentOfLink(const QString &link);

} // namespace Watchroom
