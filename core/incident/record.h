// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"
#include "incident/attachment.h"
#include "incident/entryfacts.h"
#include "incident/fold.h"
#include "incident/updatestatus.h"
#include "process/definition.h"

#include <QMap>
#include <QStringList>

namespace Watchroom {

struct PersonRecord
{
    PersonId id;
    QString handle;     ///< "ann": what people type
    QString name;       ///< may be empty
    QStringList roles;  ///< keys of the roles that the person holds apart from any incident
    bool openly = true; ///< false: named in confidential incidents only
    QString shown() const { return name.isEmpty() ? handle : name; }
    friend bool operator==(const PersonRecord &, const PersonRecord &) = default;
};

/// A run of one process in an incident.
struct TrackRecord
{
    Uuid id;
    ProcessId process;
    int version = 0;
    bool main = false;
    StateKey state;
    std::optional<Moment> entered;
    QStringList visited; ///< states that it was in before
    friend bool operator==(const TrackRecord &, const TrackRecord &) = default;
};

/// A call for a role, or somebody who holds it. Held: \a from is set and \a until is not.
struct EngagementRecord
{
    Uuid id, track;
    RoleKey role;
    PersonId person;
    std::optional<Moment> calledAt, answeredAt, from, until;
    QString way;
    QString answer; ///< "yes", "no", "waived" (nobody needs to be called) or empty; undone ones are not read
    bool isHeld() const { return from && !until; }
    bool isWaived() const { return answer == QLatin1String("waived") && !until; }
    bool isWaiting() const { return calledAt && !answeredAt && !until; }
    friend bool operator==(const EngagementRecord &, const EngagementRecord &) = default;
};

struct EntryRecord
{
    Uuid id;
    Moment happened, noted;
    QString kind;     ///< note, declared, transition, level, call, update, clock, import …
    QString text;     ///< what a person wrote; of facts their English sentence
    EntryFacts facts; ///< none: the entry reads as its text
    PersonId author;
    bool withdrawn = false, redacted = false;
    std::optional<AttachmentRecord> attachment;
    friend bool operator==(const EntryRecord &, const EntryRecord &) = default;
};

struct TaskRecord
{
    Uuid id;
    QString text, kind, state; ///< state: open, done
    PersonId author, owner;
    std::optional<Moment> created, due;
    bool isOpen() const { return state == QLatin1String("open"); }
    friend bool operator==(const TaskRecord &, const TaskRecord &) = default;
};

struct UpdateRecord
{
    Uuid id;
    QString publicState, body, templateKey;
    UpdateStatus status = UpdateStatus::Draft;
    QString newerStatus; ///< the stored text of an Unknown status
    QString link;
    PersonId author;
    std::optional<Moment> created, postedAt, promisedNextAt;
    bool isPosted() const { return status == UpdateStatus::Posted; }
    /// The status as it is stored and printed, also one of a newer version.
    QString statusKey() const
    {
        return status == UpdateStatus::Unknown ? newerStatus : updateStatusKey(status);
    }
    friend bool operator==(const UpdateRecord &, const UpdateRecord &) = default;
};

struct ApprovalRecord
{
    Uuid id, update;
    RoleKey role;
    PersonId author;
    QString reportedBy, bodyHash, verdict; ///< verdict: approved, changes_wanted
    std::optional<Moment> at;
    friend bool operator==(const ApprovalRecord &, const ApprovalRecord &) = default;
};

struct LinkRecord
{
    Uuid id;
    QString kind, target;
    PersonId author;
    friend bool operator==(const LinkRecord &, const LinkRecord &) = default;
};

struct FlagRecord
{
    FlagKey key;
    QString note;
    friend bool operator==(const FlagRecord &, const FlagRecord &) = default;
};

/// A manual criterion marked as met, or a ticked item of a checklist.
struct MarkRecord
{
    Uuid track;
    QString checklist; ///< empty for a criterion
    QString key;       ///< of the criterion or item
    PersonId by;
    std::optional<Moment> at;
    QString note;
    friend bool operator==(const MarkRecord &, const MarkRecord &) = default;
};

struct LevellingRecord
{
    SeverityKey severity;
    QStringList answers; ///< "question=option"
    QString reason;
    PersonId author;
    std::optional<Moment> at;
    friend bool operator==(const LevellingRecord &, const LevellingRecord &) = default;
};

struct ConflictRecord
{
    EntityKind kind = EntityKind::Unknown;
    Uuid entity;
    QString field;
    QList<Head> heads;
    /// The heads that do not count until somebody settles it: two desks merged or ended incidents at once.
    QList<ActId> overruled;
    friend bool operator==(const ConflictRecord &, const ConflictRecord &) = default;
};

/// One incident with everything that the rules and the screens read of it, as values in force.
struct IncidentRecord
{
    IncidentId id;
    StreamId stream;
    QString name; ///< "INC-12", "AMBER-FERRY"
    AreaKey area;
    Moment created;
    bool maintenance = false, imported = false, confidential = false;
    QString title;
    SeverityKey severity;
    QMap<QString, Value> fields;          ///< of the process: impact, root_cause …
    QMap<QString, PersonId> fieldAuthors; ///< who wrote the value in force
    QMap<QString, Moment> clocks;         ///< mitigated_at …
    QStringList services;
    QList<FlagRecord> flags;           ///< those that are set
    QList<FlagKey> decidedFlags;       ///< set or declined: somebody said yes or no
    QList<PersonId> members;           ///< of a confidential incident: who may see it
    QList<TrackRecord> tracks;         ///< the main one first
    QList<LevellingRecord> levellings; ///< oldest first
    QList<EngagementRecord> engagements;
    QList<EntryRecord> timeline; ///< by what happened, then by what was noted; may be left out by the loader
    QList<TaskRecord> tasks;
    QString publicState; ///< of the public incident; empty: none
    QString publicTitle;
    Uuid publicIncident;
    QList<UpdateRecord> updates; ///< oldest first
    QList<ApprovalRecord> approvals;
    QList<LinkRecord> links;
    QList<MarkRecord> criteriaMet; ///< by hand
    QList<MarkRecord> ticks;
    QList<ConflictRecord> conflicts;

    const TrackRecord *mainTrack() const;
    const TrackRecord *track(const ProcessId &process) const;
    std::optional<Moment> clock(const QString &key) const;
    QString field(const QString &key) const { return fields.value(key).text(); }
    bool hasFlag(const FlagKey &key) const;
    /// Who holds \a role now; null if nobody.
    const EngagementRecord *holder(const RoleKey &role) const;
    bool holds(const PersonId &person, const RoleKey &role) const;
    bool isPublic() const { return !publicIncident.isNull(); }
    /// Somebody decided that the public is not told: by a flag or a field that \a process, that of the main
    /// track, names for it.
    bool isKeptPrivate(const ProcessDefinition &process) const;
    /// True if \a person holds one of \a roles, or did until the incident ended and everybody was released.
    bool holdsOrHeld(const PersonId &person, const QList<RoleKey> &roles) const;
    /// The latest posted one; null if none.
    const UpdateRecord *lastPosted() const;
    QString severityReason() const { return levellings.isEmpty() ? QString() : levellings.last().reason; }
};

/// Fixed ids of parts that every desk must name alike.
Uuid mainTrackId(const IncidentId &incident);
Uuid trackId(const IncidentId &incident, const ProcessId &process);
/// The stream that the acts of a confidential incident go into.
StreamId confidentialStream(const IncidentId &incident);
PersonId personId(const OrganisationId &organisation, const QString &handle);

} // namespace Watchroom
