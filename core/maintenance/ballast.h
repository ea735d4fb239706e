// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// Room that is kept beside a file, as "watchroom.wr.ballast": on a full disk not even what frees space can
/// be written, so it is given back at the first refusal, for drafts and a clean close.
constexpr int64_t ballastBytes = 8 << 20;

QString ballastPath(const QString &path);
/// Takes the room, with blocks of its own; nothing to do if it is there. Full if the disk does not have it,
/// and then none is taken.
Result<void> layBallast(const QString &path);
/// Gives it back; false if there was none.
bool freeBallast(const QString &path);

} // namespace Watchroom
