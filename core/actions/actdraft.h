// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "incident/actkind.h"
#include "incident/entryfacts.h"
#include "incident/entrykind.h"

#include <deque>

namespace Watchroom {

/// Puts one gesture together: the author (made with the first act that names him), new people and services,
/// and the changes of one act in one stream.
class ActDraft
{
public:
    /// In the stream of the snapshot's incident.
    ActDraft(const Snapshot &now, const Context &context, ActKind kind);
    ActDraft(const Snapshot &now, const Context &context, ActKind kind, const StreamId &stream);

    /// Fails if the author's handle can't be one. Everything else is given as checked. A stated time more
    /// than a year ahead is kept, and flagged.
    Result<Acts> take(const QString &reason = {});

    PersonId author() const { return m_author; }
    /// Finds a person by handle or makes one.
    PersonId person(const QString &handle);
    Uuid service(const QString &name);

    // References stay valid while the draft lives, whatever is created or edited after them.
    /// A change that creates \a id; with "incident" set where the kind has it.
    Change &create(EntityKind kind, const Uuid &id);
    /// The change of \a id in this act: one an entity.
    Change &edit(EntityKind kind, const Uuid &id);
    /// A timeline entry of what a person wrote.
    Change &entry(EntryKind kind, const QString &text, const Moment &happened);
    /// A timeline entry that tells of facts. Its English sentence is stored beside them for the search index
    /// and for older versions; readers make the sentence from the facts.
    Change &entry(EntryKind kind, const EntryFacts &facts, const Moment &happened);
    void refer(const ActId &act) { m_act.payload.refers.append(act); }
    Uuid newId() const { return m_context.newId(); }
    Moment nowMoment() const { return Moment::exact(m_context.now()); }
    const IncidentId &incident() const { return m_incident; }
    void setIncident(const IncidentId &incident) { m_incident = incident; }

private:
    Act begin(ActKind kind, const StreamId &stream) const;
    void flagTimesFarAhead();
    bool isKnown(const Uuid &id) const;

    const Snapshot &m_now;
    const Context &m_context;
    IncidentId m_incident;
    GestureId m_gesture;
    StreamId m_stream;
    /// New people and services. Who is named in a confidential incident only is known to its members only.
    QList<Change> m_organisationChanges;
    std::optional<QString> m_error; ///< what can't be a handle; may be empty text
    PersonId m_author;              ///< after the two above, which naming the author fills
    Act m_act;                      ///< its changes are added by take()
    std::deque<Change> m_changes;   ///< a deque, because growing one leaves references to its items valid
};

/// Hangs a file on the creation of an entry; the store keeps its bytes with the act.
void attach(Change &entry, const AttachmentRecord &file);

/// A handle is one word: letters, digits, dot, dash, underscore, at sign; at most 64. Lower case.
Result<QString> checkedHandle(const QString &text);

} // namespace Watchroom
