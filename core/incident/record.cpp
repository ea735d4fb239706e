// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/record.h"

#include <algorithm>

namespace Watchroom {

const TrackRecord *IncidentRecord::mainTrack() const
{
    const auto found
        = std::find_if(tracks.begin(), tracks.end(), [](const TrackRecord &t) { return t.main; });
    return found == tracks.end() ? nullptr : &*found;
}

const TrackRecord *IncidentRecord::track(const ProcessId &process) const
{
    const auto found = std::find_if(tracks.begin(), tracks.end(),
                                    [&](const TrackRecord &t) { return t.process == process; });
    return found == tracks.end() ? nullptr : &*found;
}

std::optional<Moment> IncidentRecord::clock(const QString &key) const
{
    const auto found = clocks.constFind(key);
    return found == clocks.constEnd() ? std::nullopt : std::optional(*found);
}

bool IncidentRecord::hasFlag(const FlagKey &key) const
{
    return std::any_of(flags.begin(), flags.end(), [&](const FlagRecord &flag) { return flag.key == key; });
}

const EngagementRecord *IncidentRecord::holder(const RoleKey &role) const
{
    const auto found = std::find_if(engagements.begin(), engagements.end(),
                                    [&](const EngagementRecord &e) { return e.role == role && e.isHeld(); });
    return found == engagements.end() ? nullptr : &*found;
}

bool IncidentRecord::holds(const PersonId &person, const RoleKey &role) const
{
    return std::any_of(engagements.begin(), engagements.end(), [&](const EngagementRecord &e) {
        return e.role == role && e.person == person && e.isHeld();
    });
}

bool IncidentRecord::isKeptPrivate(const ProcessDefinition &process) const
{
    const KeptPrivate &rule = process.keptPrivate;
    return std::any_of(rule.flags.begin(), rule.flags.end(),
                       [this](const FlagKey &flag) { return hasFlag(flag); })
        || std::any_of(rule.decisions.begin(), rule.decisions.end(), [this](const PrivateDecision &decision) {
               return decision.choices.contains(field(decision.field));
           });
}

bool IncidentRecord::holdsOrHeld(const PersonId &person, const QList<RoleKey> &roles) const
{
    return std::any_of(engagements.begin(), engagements.end(), [&](const EngagementRecord &e) {
        return e.person == person && e.from && roles.contains(e.role);
    });
}

const UpdateRecord *IncidentRecord::lastPosted() const
{
    const UpdateRecord *last = nullptr;
    for (const UpdateRecord &update : updates) {
        if (update.isPosted() && update.postedAt && (!last || !(*update.postedAt < *last->postedAt)))
            last = &update;
    }
    return last;
}

Uuid mainTrackId(const IncidentId &incident)
{
    return uuid5(incident.uuid, QStringLiteral("track:main"));
}

Uuid trackId(const IncidentId &incident, const ProcessId &process)
{
    return uuid5(incident.uuid, QStringLiteral("track:") + process.value);
}

PersonId personId(const OrganisationId &organisation, const QString &handle)
{
    return {uuid5(organisation.uuid, QStringLiteral("person:") + handle)};
}

StreamId confidentialStream(const IncidentId &incident)
{
    return {uuid5(incident.uuid, QStringLiteral("stream"))};
}

} // namespace Watchroom
