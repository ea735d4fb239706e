// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/value.h"

#include <QMap>

namespace Watchroom {

/// Which sentence an entry of the timeline reads as. Stored by its key: add, never rename.
enum class Sentence {
    None, ///< the entry's own text
    Reported,
    Declared,
    Step,
    StepOnTrack,
    MergedInto,
    MergedHere,
    MergeDropped,
    Levelled,
    Paged,
    Answered,
    Declined,
    RoleTaken,
    HandedOver,
    NotPaged,
    Released,
    RoleSettled,
    TaskAdded,
    TaskDone,
    FieldSet,
    FieldReported,
    FieldSettled,
    ServiceAdded,
    FlagSet,
    FlagLifted,
    ClockSet,
    ClockCleared,
    CriterionMet,
    CriterionUnmet,
    ItemsTicked,
    LinkAdded,
    LinkRemoved,
    EntryMoved,
    AccessGranted,
    AccessRevoked,
    MadeConfidential,
    MadeOpen,
    ReviewRequested,
    UpdateApproved,
    ChangesWanted,
    UpdatePosted,
    UpdatePostedUnreviewed,
    Redacted,
    Undone,
};

/// What an entry tells, as facts: its sentence is made when it is read, in the reader's language.
struct EntryFacts
{
    Sentence sentence = Sentence::None;
    QMap<QString, QString> values; ///< by name: keys of the process, handles, free text

    QString value(const char *name) const { return values.value(QLatin1String(name)); }
    friend bool operator==(const EntryFacts &, const EntryFacts &) = default;
};

/// As the log stores them: a list of texts, the key of the sentence first, then names and values.
Value toValue(const EntryFacts &facts);
/// None for a sentence that this version does not know: the entry then reads as its stored text.
EntryFacts factsFrom(const QStringList &stored);

} // namespace Watchroom
