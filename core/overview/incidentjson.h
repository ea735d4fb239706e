// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "incident/trackprocesses.h"
#include "process/definition.h"
#include "queries/incidentrepository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Watchroom {

/// What is read beside an incident to tell of it.
struct Surroundings
{
    TrackProcesses trackProcesses;
    QHash<PersonId, PersonRecord> people;
    PersonId viewer;
    QString viewerHandle;
    Instant now{};

    const ProcessDefinition *mainProcess(const IncidentRecord &incident) const;
    QString handle(const PersonId &person) const; ///< empty for nobody
};

/// The objects of the command line's contract: snake_case, times in ISO 8601 UTC as exact as they are known.
QJsonObject incidentJson(const IncidentRecord &incident, const Surroundings &around);
QJsonObject listRowJson(const IncidentRow &row, const std::optional<Moment> &nextUpdateDue);
QJsonArray updatesJson(const IncidentRecord &incident);
QJsonObject actJson(const Act &act, const QString &author, bool redacted);
QJsonObject countsJson(const FileCounts &counts, int64_t articles);
QJsonValue timeJson(const std::optional<Moment> &moment);

/// Clocks that contradict their order (domain.md §4.1): a warning, never a refusal.
QStringList clocksOutOfOrder(const IncidentRecord &incident);

} // namespace Watchroom
