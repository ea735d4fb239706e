// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/incidentshown.h"

namespace Watchroom {

const State *IncidentShown::state() const
{
    const TrackRecord *track = incident.mainTrack();
    return process() && track ? process()->state(track->state) : nullptr;
}

QString IncidentShown::draftKey(const QString &part) const
{
    return QStringLiteral("incident/%1/%2").arg(incident.id.toString(), part);
}

Result<IncidentShown> incidentShown(const Reader &reader, const QString &name, const QString &language)
{
    IncidentShown shown;
    shown.language = language;
    IncidentRepository repository(reader.connection());
    const auto incident = repository.find(name);
    WR_TRY(incident);
    shown.incident = *incident;
    const auto around = surroundingsOf(reader, *incident);
    WR_TRY(around);
    shown.around = *around;
    shown.people = around->people.size();
    const auto organisation = repository.organisationName();
    WR_TRY(organisation);
    shown.organisation = *organisation;
    return shown;
}

} // namespace Watchroom
