// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/surroundings.h"

#include "actions/actdraft.h"

namespace Watchroom {

Result<Surroundings> surroundingsOf(Writer &writer, const IncidentRecord &incident, const Context &context)
{
    Surroundings around;
    for (const TrackRecord &track : incident.tracks) {
        const auto process = writer.processes().version(writer.connection(), track.process, track.version);
        WR_TRY(process);
        around.trackProcesses.insert(track.id, *process);
    }
    const auto people = IncidentRepository(writer.connection()).people();
    WR_TRY(people);
    around.people = *people;
    const auto handle = checkedHandle(context.authorHandle());
    around.viewerHandle = handle ? *handle : QString();
    around.viewer = personId(writer.identity().organisation, around.viewerHandle);
    around.now = context.now();
    return around;
}

} // namespace Watchroom
