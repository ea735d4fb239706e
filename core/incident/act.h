// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/schema.h"
#include "incident/value.h"

#include <QList>
#include <QString>
#include <optional>

namespace Watchroom {

/// Who did something when, as far as merging needs it. Later is greater: stamp first, then desk, then id.
struct ActMark
{
    ActId id;
    int64_t stamp = 0;
    DeskId desk;
    PersonId author;
    friend bool operator==(const ActMark &, const ActMark &) = default;
    friend bool operator<(const ActMark &a, const ActMark &b)
    {
        return std::tie(a.stamp, a.desk, a.id) < std::tie(b.stamp, b.desk, b.id);
    }
};

/// One field of an entity set to a value. \a bases are the acts whose values the author saw and replaces.
struct FieldChange
{
    QString field;
    Value value;
    QList<ActId> bases;
    /// Only while decided: commit names the heads of that moment as bases. False once stored, and where a
    /// form said which heads it saw.
    bool replacesWhatIsThere = false;
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// \a name, a literal, as one text that all who say it share: an import says each a million times.
const QString &sharedName(const char *name);

/// What one act does to one entity. A creation carries all fields that are said once.
struct Change
{
    EntityKind kind = EntityKind::Unknown;
    Uuid entity;
    bool creation = false;
    QList<FieldChange> fields;
    /// In a redaction: the act whose change this restates without its words.
    std::optional<ActMark> standsFor;

    /// Replaces whatever is in force when the act is committed.
    Change &set(const QString &field, const Value &value)
    {
        fields.append({field, value, {}, true});
        return *this;
    }
    Change &set(const char *field, const Value &value) { return set(sharedName(field), value); }
    /// Replaces what a form showed: whatever else came meanwhile stays beside it as a conflict.
    Change &setSeen(const QString &field, const Value &value, const QList<ActId> &seen)
    {
        fields.append({field, value, seen, false});
        return *this;
    }
    friend bool operator==(const Change &, const Change &) = default;
};

/// The part of an act that can be redacted: reason and changes. Kept once, as canonical bytes.
struct Payload
{
    QString reason;
    QList<ActId> refers; ///< the acts that an undo reverses or a redaction empties
    QList<Change> changes;

    QByteArray toBytes() const;
    static Result<Payload> fromBytes(const QByteArray &bytes);
    friend bool operator==(const Payload &, const Payload &) = default;
};

/// One thing that one person (or importer) did in one stream. What commit fills in (desk, n, stamp, chain) is
/// zero while an act is only decided.
struct Act
{
    static constexpr int schemaVersion = 1;

    ActId id;
    OrganisationId organisation;
    StreamId stream;
    DeskId desk;
    int64_t n = 0;     ///< dense per stream and desk, from 1
    int64_t stamp = 0; ///< hybrid clock
    QString kind;      ///< "note", "transition", …: kept verbatim if unknown
    PersonId author;
    QString systemUser;
    GestureId gesture; ///< acts of one gesture commit together
    int schema = schemaVersion;
    Payload payload;
    QByteArray salt;   ///< 16 bytes; empty once redacted
    QByteArray digest; ///< SHA-256 of salt and payload; stays when they go
    QByteArray hash;   ///< of the chain, up to and with this act

    ActMark mark() const { return {id, stamp, desk, author}; }
    QByteArray header() const;
    friend bool operator==(const Act &, const Act &) = default;
};

/// SHA-256(salt ‖ payload).
QByteArray payloadDigest(const QByteArray &salt, const QByteArray &payload);
/// SHA-256(previous ‖ header ‖ digest); \a previous is empty for the first act of a desk in a stream.
QByteArray chainHash(const QByteArray &previous, const QByteArray &header, const QByteArray &digest);

} // namespace Watchroom
