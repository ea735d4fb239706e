// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "incident/trackprocesses.h"

namespace Watchroom {

/// What the keys in an entry's facts are called: the processes of the incident's tracks and the reader's
/// language ("de").
struct EntryNames
{
    const TrackProcesses &processes;
    QString language = QStringLiteral("en");
};

/// The sentence that \a facts read as; empty for Sentence::None. A key that no process defines is shown as it
/// is.
QString entrySentence(const EntryFacts &facts, const EntryNames &names);
/// What \a entry reads as: its sentence, or its own text if it has no facts.
QString entryText(const EntryRecord &entry, const EntryNames &names);

} // namespace Watchroom
