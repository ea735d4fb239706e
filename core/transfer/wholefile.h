// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// Invalid for a place that holds something else than a file: a device or a pipe must not be replaced by one.
Result<void> mayBecomeFile(const QString &path);

/// Who may read what is written.
enum class Eyes { AsUsual, OfOwner };
/// Writes \a bytes under \a path, which takes its name only when all of them are there; what was there before
/// stays until then. As mayBecomeFile(), or Storage with the system's words.
Result<void> writeWhole(const QString &path, const QByteArray &bytes, Eyes eyes = Eyes::AsUsual);
/// The same where nothing may be there before, for its owner's eyes: Refused if there is.
Result<void> writeNew(const QString &path, const QByteArray &bytes);

} // namespace Watchroom
