// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "maintenance/backupchoice.h"

namespace Watchroom {

struct Rescued
{
    std::optional<BackupFile> from; ///< the backup that it began with
    int64_t acts = 0;               ///< in the new file
    int64_t lost = 0;               ///< could not be read, or not be told from forged ones; at least
    int64_t attachmentsLost = 0;    ///< their entries are there, their bytes are not
};

/// Makes \a target of what is left of the damaged file at \a broken: its newest good backup, if there is one,
/// then every act that can still be read, through the door by which acts of other desks come in, and drafts.
/// An act that is lost leaves a gap, which check names. \a broken and what lies beside it is only read;
/// \a target must not be there and takes its name when whole. Damaged if nothing says whose file it was.
Result<Rescued> rescue(const QString &broken, const QString &target);

} // namespace Watchroom
