// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// True for an argument with the scheme of our links, valid or not.
bool isLink(const QString &argument);
/// "INC-42" for "watchroom:incident/INC-42". Links only open incidents and never perform acts; any other link
/// fails with Usage.
Result<QString> incidentOfLink(const QString &link);

} // namespace Watchroom
