// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/surroundings.h"

namespace Watchroom {

/// One incident as its tab shows it. Read in one transaction, so that all parts are consistent.
struct IncidentShown
{
    IncidentRecord incident;
    Surroundings around;
    QString organisation, language;
    /// Heads of the severity and of the fields in unmet criteria, so that a form can detect conflicting
    /// edits.
    QHash<QString, QList<ActId>> seen;
    /// The conflicts of each open status update, by field name.
    QHash<Uuid, QHash<QString, QList<ActId>>> updateSeen;

    const ProcessDefinition *process() const { return around.mainProcess(incident); }
    const State *state() const;
    QString person(const PersonId &id) const { return around.people.value(id).shown(); }
    bool isViewer(const PersonId &id) const { return id == around.viewer; }
    /// The key of a draft: "incident/<id>/<part>".
    QString draftKey(const QString &part) const;
};

Result<IncidentShown> incidentShown(const Reader &reader, const QString &name, const QString &language);

} // namespace Watchroom
