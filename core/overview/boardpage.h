// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

namespace Watchroom {

/// *Now* as one page of HTML that needs nothing else and loads itself again every half minute: for a screen
/// on the wall of the organisation. Confidential incidents are left out, whoever may see them.
QString boardPage(const QList<BoardRow> &rows, const QString &organisation, Instant now);

} // namespace Watchroom
