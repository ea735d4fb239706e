// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"

#include <QMap>

namespace Watchroom {

/// A change of an entity and the act that made it.
struct ChangeBy
{
    ActMark by;
    Change change;
};

/// One value of a field that no other change replaced.
struct Head
{
    ActMark by;
    Value value;
    friend bool operator==(const Head &, const Head &) = default;
};

struct FoldedField
{
    Value value;           ///< in force now
    QList<Head> heads;     ///< of a register: latest first; heads of equal value count as one, the latest
    QList<ActId> headActs; ///< every act that is a head, also those of equal value
    bool isConflict() const { return heads.size() > 1; }
    friend bool operator==(const FoldedField &, const FoldedField &) = default;
};

/// What a set of changes makes of one entity.
struct FoldedEntity
{
    EntityKind kind = EntityKind::Unknown;
    Uuid id;
    bool created = false; ///< false while only changes of it have arrived
    ActMark firstBy;
    QMap<QString, FoldedField> fields;

    Value value(const char *field) const { return fields.value(QLatin1String(field)).value; }
    friend bool operator==(const FoldedEntity &, const FoldedEntity &) = default;
};

/// The heads of one field alone, as fold() finds them.
QList<ActId> headsOf(const QString &field, const QList<ChangeBy> &changes);

/// A pure function of the set of \a changes: order and repetition do not matter. All belong to one entity.
FoldedEntity fold(const QList<ChangeBy> &changes);

} // namespace Watchroom
