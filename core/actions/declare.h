// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "severity/leveller.h"

namespace Watchroom {

/// Starts an incident. Only the title is needed.
struct DeclareRequest
{
    QString title;
    ProcessId process;      ///< empty: that of the area
    AreaKey area;           ///< empty, with no process either: the default process
    bool sensitive = false; ///< with neither: the process whose incidents start confidential
    SeverityKey severity;   ///< empty: from the answers, else undetermined
    QList<Answer> answers;
    QString reason; ///< of the severity
    QStringList services;
    QString category;                 ///< a key of the process's categories
    std::optional<bool> confidential; ///< empty: as the process has it
    bool triage = false;              ///< reported, not yet accepted
    std::optional<Moment> at;         ///< declared_at; empty: now
    std::optional<Moment> impactStartedAt;
    QString language = QStringLiteral("en"); ///< of the leveller's sentence
};

/// Invalid for an empty or unfit title and for words that the process does not know.
Result<Acts> decide(const Snapshot &now, const DeclareRequest &request, const Context &context);

/// The id of the incident that \a acts declares; null if none does.
IncidentId declaredIncident(const Acts &acts);
/// The name that \a acts give it; empty if they declare none.
QString declaredName(const Acts &acts);

} // namespace Watchroom
