// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"
#include "incident/record.h"
#include "incident/trackprocesses.h"
#include "process/choice.h"

#include <QSet>

namespace Watchroom {

/// The author's latest act on the incident, and what undoing it would meet.
struct UndoMaterial
{
    Act act;
    QHash<Uuid, FoldedEntity> now;    ///< of each entity that it changed
    QHash<Uuid, FoldedEntity> before; ///< the same without that act
    std::optional<ActMark> inTheWay;  ///< a later act on the same fields
    QString inTheWayKind;
};

/// What a decision reads: made by the store in the same transaction in which the act is committed.
struct Snapshot
{
    OrganisationId organisation;
    StreamId openStream;
    PersonId founder;                    ///< who created the organisation; where asked for
    QHash<QString, PersonRecord> people; ///< by handle
    QHash<QString, Uuid> services;       ///< by name
    QSet<Uuid> openlyNamed;              ///< those of the people and services that everybody may know of
    Processes processes;                 ///< the latest version of each id
    TrackProcesses trackProcesses;       ///< of the incident
    int64_t lastNumber = 0;
    QSet<QString>
        codeNames; ///< names in use that have no number, also of incidents that the author may not see
    std::optional<IncidentRecord> incident; ///< the one that the request names
    std::optional<IncidentRecord> other;    ///< the one to merge into or to link
    std::optional<UndoMaterial> undo;

    /// That of the main track; null without an incident.
    const ProcessDefinition *process() const;
    QStringList personHandles() const;
    std::optional<PersonRecord> person(const PersonId &id) const;
};

/// A gesture: acts that commit together, in order.
using Acts = QList<Act>;

} // namespace Watchroom
