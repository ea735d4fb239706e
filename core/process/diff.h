// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace Watchroom {

/// A difference between two definitions. \a path names array elements by their key instead of their index, so
/// that a new element does not change the paths of the others: "/states/fixing/name",
/// "/cadence/s1,identified/minutes". \a before and \a after are the values for display (a plain string,
/// otherwise canonical JSON); empty if there is none.
struct ProcessChange
{
    enum class Kind { Added, Removed, Changed, Moved };

    QString path;
    Kind kind = Kind::Changed;
    QString before, after;
    QString sentence; ///< translated
    friend bool operator==(const ProcessChange &, const ProcessChange &) = default;
};

/// All differences between two JSON definitions, in the order of \a before, followed by additions in \a
/// after. Layout and key order are ignored; the order of elements counts only where it has a meaning
/// (severities, states, transitions, questions, duties …). Fails with Invalid if one of them is not valid
/// JSON.
[[nodiscard]] Result<QList<ProcessChange>> diffProcesses(const QByteArray &before, const QByteArray &after);

/// "added", "removed", "changed" or "moved", for programs.
QString kindWord(ProcessChange::Kind kind);

} // namespace Watchroom
