// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>
#include <cstdint>

namespace Watchroom {

/// What an act can change (design.md, appendix A). Stored: never renumber.
enum class EntityKind : uint16_t {
    Unknown = 0, ///< made by a newer version: kept in the log as it is
    Organisation = 1,
    Person = 2,
    ProcessVersion = 3,
    Incident = 4,
    Track = 5,
    Levelling = 6,
    Engagement = 7,
    TimelineEntry = 8,
    Task = 9,
    PublicIncident = 10,
    StatusUpdate = 11,
    Approval = 12,
    Link = 13,
    Service = 14,
    IncidentService = 15,
    IncidentFlag = 16,
    AccessMember = 17,
    CriterionMark = 18,
    ChecklistTick = 19,
    Component = 20,
    AccessNote = 21,
    SourceRecord = 22,
    HandOff = 23,
};

enum class FieldClass : uint8_t {
    Append,   ///< said once, at creation
    Register, ///< heads; more than one is a conflict
    Stricter, ///< as Register, but the stricter head is in force meanwhile
};

enum class FieldKind : uint8_t {
    Text,
    Integer,
    YesNo,
    Moment,    ///< two columns: x and x_precision
    Reference, ///< the id of another entity; in the table its integer key
    Bytes,
    List, ///< canonical bytes in the table
};

struct FieldSpec
{
    QLatin1String name; ///< in the log, in SQL and in JSON alike
    FieldClass fieldClass;
    FieldKind kind;
    QString key; ///< the same as texts are looked up
};

struct EntitySpec
{
    EntityKind kind;
    QLatin1String name; ///< also the table
    QList<FieldSpec> fields;
    bool openFields = false; ///< takes fields that the process defines; each is a register

    const FieldSpec *field(const QString &fieldName) const;
};

/// Null for a kind that this version does not know.
const EntitySpec *entitySpec(EntityKind kind);
const QList<EntitySpec> &entitySpecs();

} // namespace Watchroom
