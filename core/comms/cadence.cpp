// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/cadence.h"

#include <algorithm>

namespace Watchroom {

namespace {
/// domain.md §6.4: any impact is told within an hour of its start.
constexpr std::chrono::minutes latestFirstWord{60};

std::optional<UpdateDue> firstWordDue(const ProcessDefinition &process, const IncidentRecord &incident)
{
    if (incident.isKeptPrivate())
        return {};
    const bool speaksInPublic = std::any_of(process.states.begin(), process.states.end(),
                                            [](const State &state) { return !state.publicLabel.isEmpty(); });
    if (!speaksInPublic && !incident.clock(QStringLiteral("public_decided_at")))
        return {}; // such as security: nothing of it is public until somebody decides so
    std::optional<Instant> due;
    if (const auto decided = incident.clock(QStringLiteral("public_decided_at")))
        due = decided->at + process.firstWord;
    const auto impact = incident.clock(QStringLiteral("impact_started_at"));
    if (impact && impact->isTimed() && process.reaches(incident.severity, {QStringLiteral("s2")}))
        due = due ? std::min(*due, impact->at + latestFirstWord) : impact->at + latestFirstWord;
    if (!due)
        return {};
    return UpdateDue{UpdateDue::Why::FirstWord, Moment::exact(*due)};
}
} // namespace

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
        due = firstWordDue(process, incident);
    } else {
        const PublicState *publicState = process.publicState(last->publicState);
        if (publicState && publicState->end)
            return {};
        const auto every = process.cadenceFor(incident.severity, last->publicState);
        if (last->promisedNextAt && last->promisedNextAt->isTimed()) {
            due = UpdateDue{UpdateDue::Why::Promised, *last->promisedNextAt};
            due->promiseIsLate = every && last->promisedNextAt->at > last->postedAt->at + *every;
        } else if (every) {
            due = UpdateDue{UpdateDue::Why::Cadence, Moment::exact(last->postedAt->at + *every)};
        }
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
        const UpdateRecord &before = *posted[i - 1];
        const auto every = process.cadenceFor(incident.severity, before.publicState);
        std::optional<Instant> due;
        if (before.promisedNextAt && before.promisedNextAt->isTimed())
            due = before.promisedNextAt->at;
        else if (every)
            due = before.postedAt->at + *every;
        if (!due)
            continue;
        ++result.owed;
        // A promise is made to the minute, so it is kept within the minute.
        if (posted[i]->postedAt->at < *due + std::chrono::minutes(1))
            ++result.kept;
    }
    return result;
}

} // namespace Watchroom
