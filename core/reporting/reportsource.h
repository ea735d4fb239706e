// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/check.h"
#include "metrics/facts.h"
#include "overview/incidentjson.h"
#include "reporting/report.h"
#include "reporting/reporttext.h"
#include "workspace/reader.h"
#include "workspace/writer.h"

namespace Watchroom {

/// A step of the main track as the log holds it.
struct StepTaken
{
    StateKey from, to;
    Moment at;
    PersonId by;
    QString reason;
    bool overridden = false;
    friend bool operator==(const StepTaken &, const StepTaken &) = default;
};

/// The steps of \a track in the order of the log; what was undone is left out.
QList<StepTaken> stepsTaken(const QList<LogRow> &log, const Uuid &track);

/// All that a report is made of.
struct ReportSource
{
    IncidentRecord incident;
    Surroundings around;
    QString organisation;
    QList<StepTaken> steps;
    QList<ChainHead> heads; ///< of the incident's stream
    Instant at{};           ///< when the report is written
    QTimeZone zone;         ///< of the local times in it

    const ProcessDefinition *process() const { return around.mainProcess(incident); }
    /// The role that \a person held \a then, else their name; empty for nobody.
    QString who(const PersonId &person, const Moment &then) const;
    QString roleName(const RoleKey &role) const;
    QString stateName(const StateKey &state) const;
    QString severityName(const SeverityKey &severity) const;
    ReportTimes times() const;
};

/// Reads what a report of incident \a name is made of, as \a context's author may see it. NotFound in the
/// words of every command.
Result<ReportSource> reportSource(Writer &writer, const QString &name, const Context &context, Instant at);
/// The same for whoever looks through \a reader, now.
Result<ReportSource> reportSource(const Reader &reader, const QString &name, const QTimeZone &zone);
/// The report. Pure.
ReportContent reportContent(const ReportSource &source);

} // namespace Watchroom
