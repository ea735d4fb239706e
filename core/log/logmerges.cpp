// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log.h"

#include "incident/actkind.h"
#include "log/overruled.h"

// Merges and ends of incidents on desks that did not know of each other.
namespace Watchroom {

Result<void> LogWriter::followMerges()
{
    const auto entities = refreshOverruled(m_connection);
    WR_TRY(entities);
    if (entities->isEmpty())
        return {};
    m_histories.clear(); // what they hold may be out of force now
    m_heads.clear();
    m_touched.unite(*entities);
    return {};
}

Result<void> LogWriter::nameMerges(Act &act)
{
    if (actKind(act.kind) != ActKind::Transition)
        return {};
    QSet<Uuid> incidents;
    for (const Change &change : std::as_const(act.payload.changes)) {
        if (change.kind == EntityKind::Incident)
            incidents.insert(change.entity);
        for (const FieldChange &field : change.fields) {
            if (field.field == QLatin1String("incident"))
                incidents.insert(field.value.id());
        }
    }
    for (const Uuid &incident : std::as_const(incidents)) {
        const auto merges = mergesInto(m_connection, incident);
        WR_TRY(merges);
        act.payload.refers += *merges;
    }
    act.payload.refers.append(act.id); // the list is what the desk knew of, also where that is nothing
    return {};
}

/// Asks a person to settle what is out of force, until a later value of the field says that they saw it.
Result<void> LogWriter::noteOverruled(int64_t key, const QList<ChangeBy> &changes)
{
    const EntityKind kind = changes.first().change.kind;
    if (kind != EntityKind::Incident && kind != EntityKind::Track)
        return {};
    const auto overruled = overruledOf(m_connection, key);
    WR_TRY(overruled);
    for (const OverruledAct &each : *overruled) {
        bool isSettled = false;
        for (const ChangeBy &one : changes) {
            for (const FieldChange &field : one.change.fields)
                isSettled = isSettled || (field.field == each.field && field.bases.contains(each.act));
        }
        if (isSettled)
            continue;
        const auto place = m_connection.statement("log/place_of_entity")
                               .bind(":key", key)
                               .first(EntityPlace(), [](const Statement &row) {
                                   return EntityPlace{EntityKind::Unknown, row.integer(0), row.integer(1)};
                               });
        WR_TRY(place);
        WR_TRY(noteConflict(key, each.field, *place));
    }
    return {};
}

} // namespace Watchroom
