// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/surroundings.h"

#include "actions/actdraft.h"

namespace Watchroom {

namespace {
Result<void> readAround(Connection &connection, ProcessCache &processes, const IncidentRecord &incident,
                        Surroundings &around)
{
    for (const TrackRecord &track : incident.tracks) {
        const auto process = processes.version(connection, track.process, track.version);
        WR_TRY(process);
        around.trackProcesses.append(track.id, *process);
    }
    const auto people = IncidentRepository(connection).people();
    WR_TRY(people);
    around.people = *people;
    return {};
}
} // namespace

Result<Surroundings> surroundingsOf(Writer &writer, const IncidentRecord &incident, const Context &context)
{
    Surroundings around;
    WR_TRY(readAround(writer.connection(), writer.processes(), incident, around));
    const auto handle = checkedHandle(context.authorHandle());
    around.viewerHandle = handle ? *handle : QString();
    around.viewer = personId(writer.identity().organisation, around.viewerHandle);
    around.now = context.now();
    return around;
}

Result<Surroundings> surroundingsOf(const Reader &reader, const IncidentRecord &incident)
{
    Surroundings around;
    WR_TRY(readAround(reader.connection(), reader.processes(), incident, around));
    around.viewerHandle = reader.viewerHandle();
    around.viewer = reader.viewer();
    around.now = reader.now();
    return around;
}

} // namespace Watchroom
