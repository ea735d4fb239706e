// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/overruled.h"

#include "incident/actkind.h"
#include "incident/mergerule.h"
#include "incident/record.h"
#include "log/entityhistory.h"

namespace Watchroom {

namespace {
const QString stateField = QStringLiteral("state");

const Value *stateIn(const Act &act, const Uuid &track)
{
    for (const Change &change : act.payload.changes) {
        if (change.entity != track)
            continue;
        for (const FieldChange &field : change.fields) {
            if (field.field == stateField)
                return &field.value;
        }
    }
    return nullptr;
}

/// Which incident \a act merged, and into which: it leaves an entry on the timeline of both.
std::optional<MergeFact> mergeOf(const Act &act)
{
    MergeFact merge;
    merge.by = act.mark();
    for (const Change &change : act.payload.changes) {
        if (change.kind == EntityKind::Incident)
            merge.from = change.entity;
    }
    for (const Change &change : act.payload.changes) {
        for (const FieldChange &field : change.fields) {
            if (change.kind == EntityKind::TimelineEntry && field.field == QLatin1String("incident")
                && field.value.id() != merge.from)
                merge.into = field.value.id();
        }
    }
    if (merge.from.isNull() || merge.into.isNull())
        return {};
    return merge;
}

Result<QList<MergeFact>> mergesOf(Connection &connection)
{
    const auto rows = logRows(connection.statement("log/merges"));
    WR_TRY(rows);
    QList<MergeFact> merges;
    for (const LogRow &row : *rows) {
        if (const auto merge = mergeOf(row.act))
            merges.append(*merge);
    }
    return merges;
}

/// The acts on the state of one incident's main track.
class StateActs
{
public:
    static Result<StateActs> of(Connection &connection, const Uuid &incident)
    {
        StateActs states;
        states.m_track = mainTrackId({incident});
        const auto rows = logRows(connection.statement("log/acts_of_entity").bind(":id", states.m_track));
        WR_TRY(rows);
        QString process;
        int64_t version = 0;
        for (const LogRow &row : *rows) {
            for (const Change &change : row.act.payload.changes) {
                if (change.entity != states.m_track)
                    continue;
                for (const FieldChange &field : change.fields) {
                    if (field.field == QLatin1String("process"))
                        process = field.value.text();
                    if (field.field == QLatin1String("version"))
                        version = field.value.number();
                }
            }
            if (stateIn(row.act, states.m_track))
                states.m_acts.append(row.act);
        }
        Statement &ends = connection.statement("log/end_states");
        WR_TRY(ends.bind(":process", process).bind(":version", version).each([&states](const Statement &row) {
            states.m_ends.insert(row.text(0));
        }));
        return states;
    }

    /// The stamp of the first act that replaced what \a act said.
    int64_t undoneAt(const ActId &act) const
    {
        int64_t stamp = std::numeric_limits<int64_t>::max();
        for (const Act &each : m_acts) {
            for (const Change &change : each.payload.changes) {
                for (const FieldChange &field : change.fields) {
                    if (change.entity == m_track && field.field == stateField && field.bases.contains(act))
                        stamp = std::min(stamp, each.stamp);
                }
            }
        }
        return stamp;
    }

    QList<EndFact> ends(const Uuid &incident) const
    {
        static const QSet<ActKind> others{ActKind::Merge, ActKind::Import, ActKind::Undo, ActKind::Redact,
                                          ActKind::Settle};
        QList<EndFact> found;
        for (const Act &act : m_acts) {
            if (others.contains(actKind(act.kind)) || !m_ends.contains(stateIn(act, m_track)->text()))
                continue;
            EndFact end{act.mark(), incident, undoneAt(act.id), {}};
            const QList<ActId> &refers = act.payload.refers;
            if (refers.contains(act.id)) // as LogWriter wrote it: what its desk knew of
                end.seen = QSet<ActId>(refers.begin(), refers.end());
            found.append(end);
        }
        return found;
    }

private:
    Uuid m_track;
    QList<Act> m_acts;
    QSet<QString> m_ends;
};

Result<int64_t> keyOf(Connection &connection, const Uuid &id)
{
    return connection.statement("entity/find").bind(":id", id).firstInteger(0);
}

Result<QList<OverruledAct>> findOverruled(Connection &connection)
{
    auto merges = mergesOf(connection);
    WR_TRY(merges);
    QList<EndFact> ends;
    QHash<Uuid, ActMark> declared;
    QHash<Uuid, StateActs> states;
    for (const MergeFact &merge : std::as_const(*merges)) {
        for (const Uuid &incident : {merge.from, merge.into}) {
            if (states.contains(incident))
                continue;
            const auto acts = StateActs::of(connection, incident);
            WR_TRY(acts);
            states.insert(incident, *acts);
            ends += acts->ends(incident);
            const auto key = keyOf(connection, incident);
            WR_TRY(key);
            const auto folded = EntityHistory(connection).foldUnseen(*key);
            WR_TRY(folded);
            declared.insert(incident, folded->firstBy);
        }
    }
    for (MergeFact &merge : *merges)
        merge.undoneAt = states[merge.from].undoneAt(merge.by.id);
    const QSet<ActId> overruled = overruledActs(*merges, ends, declared);
    QList<OverruledAct> found;
    for (const MergeFact &merge : std::as_const(*merges)) {
        const auto key = keyOf(connection, merge.from);
        WR_TRY(key);
        if (overruled.contains(merge.by.id))
            found.append({merge.by.id, *key, QStringLiteral("primary")});
    }
    for (const EndFact &end : std::as_const(ends)) {
        const auto key = keyOf(connection, mainTrackId({end.incident}));
        WR_TRY(key);
        if (overruled.contains(end.by.id))
            found.append({end.by.id, *key, stateField});
    }
    return found;
}
} // namespace

Result<QSet<int64_t>> refreshOverruled(Connection &connection)
{
    const auto now = findOverruled(connection);
    WR_TRY(now);
    QSet<ActId> before, after, changed;
    WR_TRY(connection.statement("log/overruled").each([&before](const Statement &row) {
        before.insert({row.uuid(0)});
    }));
    for (const OverruledAct &each : *now)
        after.insert(each.act);
    if (before == after)
        return QSet<int64_t>();
    changed = (before - after) + (after - before);
    WR_TRY(connection.execute("DELETE FROM overruled"));
    for (const OverruledAct &each : *now) {
        Statement &add = connection.statement("log/overrule");
        WR_TRY(add.bind(":act", each.act.uuid).bind(":entity", each.entity).bind(":field", each.field).run());
    }
    QSet<int64_t> entities;
    for (const ActId &act : std::as_const(changed)) {
        WR_TRY(connection.statement("log/entities_of_act")
                   .bind(":act", act.uuid)
                   .each([&](const Statement &row) { entities.insert(row.integer(0)); }));
    }
    return entities;
}

Result<QList<ActId>> mergesInto(Connection &connection, const Uuid &incident)
{
    const auto merges = mergesOf(connection);
    WR_TRY(merges);
    QList<ActId> found;
    for (const MergeFact &merge : *merges) {
        if (merge.into == incident)
            found.append(merge.by.id);
    }
    return found;
}

Result<QList<OverruledAct>> overruledOf(Connection &connection, int64_t entity)
{
    QList<OverruledAct> found;
    WR_TRY(connection.statement("log/overruled_of_entity")
               .bind(":entity", entity)
               .each([&](const Statement &row) {
                   found.append({{row.uuid(0)}, entity, row.text(1)});
               }));
    return found;
}

} // namespace Watchroom
