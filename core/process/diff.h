// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace Watchroom {

/// One difference between two definitions. \a path names entries by their key, not by their place, so that a
/// new entry does not shift all the others: "/states/fixing/name", "/cadence/s1,identified/minutes". \a
/// before and \a after are the values as people read them (a plain text, else canonical JSON); empty where
/// there is none.
struct ProcessChange
{
    enum class Kind { Added, Removed, Changed, Moved };

    QString path;
    Kind kind = Kind::Changed;
    QString before, after;
    QString sentence; ///< translated
    friend bool operator==(const ProcessChange &, const ProcessChange &) = default;
};

/// Everything that differs between two JSON definitions, in the order of \a before and then of what \a after
/// adds. Layout and the order of keys are no difference; the order of entries is one only where it means
/// something (severities, states, steps, questions, duties …). Invalid if one of them is no JSON.
[[nodiscard]] Result<QList<ProcessChange>> diffProcesses(const QByteArray &before, const QByteArray &after);

/// "added", "removed", "changed", "moved": for programs.
QString kindWord(ProcessChange::Kind kind);

} // namespace Watchroom
