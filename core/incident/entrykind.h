// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Watchroom {

/// What an entry of the timeline tells of. The log stores the key; a kind of a newer version is Unknown.
enum class EntryKind {
    Unknown,
    Note,
    Decision,
    Declared,
    Transition,
    Override,
    Level,
    Call,
    Role,
    Task,
    Field,
    Flag,
    Clock,
    Criterion,
    Tick,
    Update,
    Link,
    Access,
    Redaction,
    Undo,
    Import,
};

struct EntryKindSpec
{
    EntryKind kind = EntryKind::Unknown;
    QString key;              ///< in the log and in JSON
    bool isByHand = false;    ///< a person wrote its text, and can withdraw, move or redact it
    bool isForPeople = false; ///< in the timeline's "written by people"
};

const QList<EntryKindSpec> &entryKindSpecs();
QString keyOf(EntryKind kind);
/// Unknown for a key of a newer version.
EntryKind entryKind(const QString &key);
/// The row of \a key. An unknown kind was not written by hand: nobody can withdraw it.
const EntryKindSpec &entryKindSpec(const QString &key);

} // namespace Watchroom
