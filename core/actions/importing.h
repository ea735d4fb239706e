// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// An incident as a source tells of it with one event. Only what the source says: a value that it marks as
/// missing is a null one, what it does not speak of is absent.
struct SourceIncident
{
    QString key; ///< its name at the source
    bool maintenance = false;
    bool isPublic = false; ///< it stands on a status page
    QString page, link;
    /// The source tells the whole incident each time, and may have edited what it told before: remembered, so
    /// that a later import knows what changed there.
    bool whole = false;
    StateKey state; ///< where the source says that it stands, if that is no event's word
    std::optional<QStringList> services;
    QMap<QString, Value> values; ///< title, severity, fields and clocks
};

/// A public word that the source has posted.
struct SourceUpdate
{
    QString publicState; ///< empty: as before
    QString body;
};

/// One thing that happened at the source. Becomes one act and one timeline entry.
struct SourceEvent
{
    QString key; ///< within the incident, never used twice
    Moment happened;
    QString text;
    QString digest; ///< of what the source may still edit; empty: this event never changes
    StateKey state; ///< of the process; empty: the event changes none
    QString oddity; ///< why it is flagged, though it is no step back; empty: nothing is odd
    std::optional<SourceUpdate> update;
};

/// What is known of an incident before an event is taken: what the source said last, and where it stands
/// here.
struct ImportedIncident
{
    IncidentId id;
    bool present = false;
    StateKey state;      ///< of the main track here
    StateKey saidState;  ///< the last that the source named
    QStringList visited; ///< states of the main track before this one
    QString publicState;
    bool isPublic = false;
    QMap<QString, Value> said;      ///< the last values of the source
    QMap<QString, QString> digests; ///< the same from an earlier import, for what `said` lacks
    QStringList services;
};

/// Takes one event of a source into the log. History is kept as it was: no criterion, role or step is asked.
struct ImportRequest
{
    QString source;
    ProcessPointer process;
    GestureId gesture;
    const SourceIncident &incident;
    const ImportedIncident &before;
    /// Null: only what the source says of the incident as a whole has changed.
    const SourceEvent *event = nullptr;
    bool edited = false; ///< the event is here, and the source has changed its words since
    QString name;        ///< of a new incident
};
/// Invalid, with the value's name in detail, for what can't be stored. No acts if the source says nothing
/// new.
Result<Acts> decide(const Snapshot &now, const ImportRequest &request, const Context &context);

/// \a before with what \a request's event adds: what the next event finds.
ImportedIncident afterImport(const ImportRequest &request);
/// True if it breaks the rules: a step to a state that its process has before the present one, or a word that
/// the map does not know.
bool isFlagged(const ImportRequest &request);

/// Ids that every desk makes alike, so that two imports of one source meet.
IncidentId importedIncidentId(const OrganisationId &organisation, const QString &source, const QString &key);
Uuid importedEntryId(const IncidentId &incident, const QString &event);
/// The record of what the source said: of one event, or with an empty \a event of the incident as a whole.
Uuid sourceRecordId(const IncidentId &incident, const QString &event);

/// What the source said of the whole incident, as its record keeps it, and back.
QString saidDigests(const SourceIncident &incident);
QMap<QString, QString> readDigests(const QString &text);

} // namespace Watchroom
