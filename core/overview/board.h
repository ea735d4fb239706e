// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comms/cadence.h"
#include "overview/incidentjson.h"
#include "workspace/reader.h"

namespace Watchroom {

/// One open incident as *Now* tells it: how bad, where it stands, who leads, what is due.
struct BoardRow
{
    IncidentId id;
    QString name, title;
    SeverityKey severity, countsAs; ///< countsAs differs for undetermined only
    QString severityName;
    QString area; ///< title of its process
    QStringList services;
    bool confidential = false;
    int members = 0; ///< of a confidential one
    QString stateName;
    Moment since; ///< of the clock named by sinceClock
    QString sinceClock;
    QString lead; ///< as people are called; empty: nobody
    bool ledByViewer = false;
    bool involvesViewer = false; ///< who looks holds a role in it
    RoleKey leadRole;            ///< the role that leads in its process; empty if it has none
    std::optional<UpdateDue> update;
    int waitingCalls = 0, overdueCalls = 0;
    std::optional<Moment> nextAnswerDue;
    QStringList uncalled; ///< names of roles that are due and nobody was called for
    bool nobodyCalled = false;
    std::optional<Moment> limitDue; ///< of the timebox that ends first
    QString limitText;
    bool limitOver = false;
    QStringList holds; ///< texts of flags that stop others

    bool isOverdue() const { return (update && update->overdue) || overdueCalls > 0 || limitOver; }
    friend bool operator==(const BoardRow &, const BoardRow &) = default;
};

/// What everybody counts from: the impact if it is known, else the earliest clock that is.
struct Since
{
    Moment at;
    QString clock;
};
Since sinceOf(const IncidentRecord &incident);

/// The open incidents that the reader's viewer may see: overdue first, then severity, then the oldest.
Result<QList<BoardRow>> board(const Reader &reader, const QString &language);

/// One row from an incident that is loaded already. Pure.
BoardRow boardRow(const IncidentRecord &incident, const Surroundings &around, const QString &language);

} // namespace Watchroom
