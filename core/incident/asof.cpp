// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/asof.h"

#include "base/hybridclock.h"

#include <algorithm>

namespace Watchroom {

namespace {
const FieldChange *fieldOf(const Change &change, const char *name)
{
    const auto found
        = std::find_if(change.fields.begin(), change.fields.end(),
                       [&](const FieldChange &field) { return field.field == QLatin1String(name); });
    return found == change.fields.end() ? nullptr : &*found;
}

/// A state that a track was in, from when.
struct Stay
{
    StateKey state;
    Moment entered;
};

/// What the acts say of things that carry no time of their own.
class Noted
{
public:
    explicit Noted(const QList<Act> &acts)
    {
        for (const Act &act : acts) {
            for (const Change &change : act.payload.changes)
                read(act, change);
        }
    }

    QHash<Uuid, QList<Stay>> stays;       ///< by track, as they followed each other
    QHash<Uuid, Instant> begun, taskDone; ///< first heard of; when the task got its last state
    QHash<FlagKey, Instant> flagged;

private:
    void read(const Act &act, const Change &change)
    {
        const Instant noted = HybridClock::wallOf(change.standsFor ? change.standsFor->stamp : act.stamp);
        if (!begun.contains(change.entity))
            begun.insert(change.entity, noted);
        if (const FieldChange *state = fieldOf(change, "state")) {
            if (change.kind == EntityKind::Track)
                move(change, {state->value.text()}, noted);
            else if (change.kind == EntityKind::Task)
                taskDone.insert(change.entity, noted);
        }
        if (const FieldChange *flag = fieldOf(change, "flag");
            flag && change.kind == EntityKind::IncidentFlag)
            flagged.insert({flag->value.text()}, noted);
    }

    /// A move back in time (an undo, a step stated later for earlier) takes the place of what it reaches
    /// behind.
    void move(const Change &change, const StateKey &state, Instant noted)
    {
        const FieldChange *entered = fieldOf(change, "entered");
        const auto *stated = entered ? entered->value.as<Moment>() : nullptr;
        const Stay stay{state, stated ? *stated : Moment::exact(noted)};
        QList<Stay> &track = stays[change.entity];
        while (!track.isEmpty() && track.last().entered.at >= stay.entered.at)
            track.removeLast();
        track.append(stay);
    }
};

class Then
{
public:
    Then(IncidentRecord incident, const QList<Act> &acts, Instant time)
        : m_incident(std::move(incident))
        , m_noted(acts)
        , m_time(time)
    {
    }

    std::optional<IncidentRecord> take()
    {
        if (!setTracks())
            return {};
        erase_if(m_incident.timeline, [this](const EntryRecord &entry) { return isLater(entry.happened); });
        erase_if(m_incident.levellings, [this](const LevellingRecord &level) { return isLater(level.at); });
        m_incident.severity = m_incident.levellings.isEmpty() ? SeverityKey{QStringLiteral("undetermined")}
                                                              : m_incident.levellings.last().severity;
        for (auto clock = m_incident.clocks.begin(); clock != m_incident.clocks.end();)
            clock = isLater(*clock) ? m_incident.clocks.erase(clock) : std::next(clock);
        setEngagements();
        setTasks();
        setUpdates();
        for (QList<MarkRecord> *marks : {&m_incident.criteriaMet, &m_incident.ticks})
            erase_if(*marks, [this](const MarkRecord &mark) { return isLater(mark.at); });
        erase_if(m_incident.flags,
                 [this](const FlagRecord &flag) { return m_noted.flagged.value(flag.key) > m_time; });
        erase_if(m_incident.decidedFlags,
                 [this](const FlagKey &flag) { return m_noted.flagged.value(flag) > m_time; });
        erase_if(m_incident.links,
                 [this](const LinkRecord &link) { return m_noted.begun.value(link.id) > m_time; });
        return m_incident;
    }

private:
    bool isLater(const std::optional<Moment> &moment) const { return moment && moment->at > m_time; }

    /// False if the main track had no state yet.
    bool setTracks()
    {
        for (TrackRecord &track : m_incident.tracks) {
            QList<Stay> stays = m_noted.stays.value(track.id);
            while (!stays.isEmpty() && isLater(stays.last().entered))
                stays.removeLast();
            track.state = stays.isEmpty() ? StateKey() : stays.last().state;
            track.entered.reset();
            track.visited.clear();
            if (stays.isEmpty())
                continue;
            track.entered = stays.takeLast().entered;
            for (const Stay &stay : std::as_const(stays)) {
                if (!track.visited.contains(stay.state.value))
                    track.visited.append(stay.state.value);
            }
        }
        erase_if(m_incident.tracks, [](const TrackRecord &track) { return track.state.value.isEmpty(); });
        return m_incident.mainTrack();
    }

    void setEngagements()
    {
        for (EngagementRecord &e : m_incident.engagements) {
            for (std::optional<Moment> *moment : {&e.calledAt, &e.answeredAt, &e.from, &e.until}) {
                if (isLater(*moment))
                    moment->reset();
            }
            if (!e.answeredAt)
                e.answer.clear();
        }
        erase_if(m_incident.engagements,
                 [](const EngagementRecord &e) { return !e.calledAt && !e.from && !e.answeredAt; });
    }

    void setTasks()
    {
        erase_if(m_incident.tasks, [this](const TaskRecord &task) { return isLater(task.created); });
        for (TaskRecord &task : m_incident.tasks) {
            if (!task.isOpen() && m_noted.taskDone.value(task.id) > m_time)
                task.state = QStringLiteral("open");
        }
    }

    void setUpdates()
    {
        erase_if(m_incident.updates, [this](const UpdateRecord &update) { return isLater(update.created); });
        for (UpdateRecord &update : m_incident.updates) {
            if (!isLater(update.postedAt))
                continue;
            update.postedAt.reset();
            update.link.clear();
            update.status = UpdateStatus::Draft;
        }
        erase_if(m_incident.approvals,
                 [this](const ApprovalRecord &approval) { return isLater(approval.at); });
        if (!m_incident.isPublic())
            return;
        const UpdateRecord *last = m_incident.lastPosted();
        m_incident.publicState = last ? last->publicState : QString();
        if (m_noted.begun.value(m_incident.publicIncident) > m_time && !last) {
            m_incident.publicIncident = {};
            m_incident.publicTitle.clear();
        }
    }

    IncidentRecord m_incident;
    Noted m_noted;
    Instant m_time;
};
} // namespace

std::optional<IncidentRecord> asOf(const IncidentRecord &incident, QList<Act> acts, Instant time)
{
    std::sort(acts.begin(), acts.end(), [](const Act &a, const Act &b) { return a.mark() < b.mark(); });
    return Then(incident, acts, time).take();
}

} // namespace Watchroom
