// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/cadence.h"

#include "comms/firstupdate.h"

#include <algorithm>

namespace Watchroom {

std::optional<UpdateDue> dueAfter(const ProcessDefinition &process, const IncidentRecord &incident,
                                  const UpdateRecord &before)
{
    const auto every = process.cadenceFor(incident.severity, before.publicState);
    const auto byCadence = every ? laterBy(before.postedAt, *every) : std::nullopt;
    if (before.promisedNextAt && before.promisedNextAt->isTimed()) {
        UpdateDue due{UpdateDue::Why::Promised, *before.promisedNextAt};
        due.promiseIsLate = byCadence && due.at.at > byCadence->last();
        return due;
    }
    if (!byCadence)
        return {};
    return UpdateDue{UpdateDue::Why::Cadence, *byCadence};
}

std::optional<UpdateDue> nextUpdateDue(const ProcessDefinition &process, const IncidentRecord &incident,
                                       Instant now)
{
    const TrackRecord *track = incident.mainTrack();
    const State *state = track ? process.state(track->state) : nullptr;
    if (!state || state->end || incident.maintenance || incident.imported)
        return {};
    const UpdateRecord *last = incident.lastPosted();
    std::optional<UpdateDue> due;
    if (!last) {
        if (const auto first = firstUpdateDue(process, incident))
            due = UpdateDue{UpdateDue::Why::FirstWord, *first};
    } else {
        const PublicState *publicState = process.publicState(last->publicState);
        if (publicState && publicState->end)
            return {};
        due = dueAfter(process, incident, *last);
    }
    if (due)
        due->overdue = due->at.at <= now;
    return due;
}

CadenceKept cadenceKept(const ProcessDefinition &process, const IncidentRecord &incident)
{
    QList<const UpdateRecord *> posted;
    for (const UpdateRecord &update : incident.updates) {
        if (update.isPosted() && update.postedAt && update.postedAt->isTimed())
            posted.append(&update);
    }
    std::stable_sort(posted.begin(), posted.end(), [](const UpdateRecord *a, const UpdateRecord *b) {
        return a->postedAt->at < b->postedAt->at;
    });
    CadenceKept result;
    for (qsizetype i = 1; i < posted.size(); ++i) {
        const auto due = dueAfter(process, incident, *posted[i - 1]);
        if (!due)
            continue;
        ++result.owed;
        const auto late = between(due->at, posted[i]->postedAt);
        // A promise is made to the minute, so it is kept within the minute.
        if (late && *late < std::chrono::minutes(1))
            ++result.kept;
    }
    return result;
}

} // namespace Watchroom
