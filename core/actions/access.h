// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actdraft.h"

namespace Watchroom {

/// Adds somebody to the need-to-know list of a confidential incident, or takes them off it.
struct AccessRequest
{
    QString person;
    bool add = true;
    bool isNew = false; ///< nobody has that handle yet: makes the person
};
/// Refused for an incident that everybody sees, and for taking off the last one. Invalid for adding a handle
/// that nobody has, unless isNew.
Result<Acts> decide(const Snapshot &now, const AccessRequest &request, const Context &context);

/// Notes once per person, incident and day, in the incident's own stream, that a confidential incident was
/// read.
struct AccessNoteRequest
{
};
/// An empty gesture where nothing is to be noted.
Result<Acts> decide(const Snapshot &now, const AccessNoteRequest &request, const Context &context);
/// The id of the note of one person, incident and day: alike on every desk.
Uuid accessNoteId(const IncidentId &incident, const PersonId &person, Instant at);

/// Sets whether \a person is on the need-to-know list of \a incident.
void setMember(ActDraft &draft, const IncidentId &incident, const PersonId &person, bool present);
/// Puts \a person on the need-to-know list of the snapshot's incident, if it is confidential and they are
/// not.
void addMember(ActDraft &draft, const IncidentRecord &incident, const PersonId &person);

} // namespace Watchroom
