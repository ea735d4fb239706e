// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/entityhistory.h"

#include "store/rows.h"

namespace Watchroom {

LogRow rawLogRow(const Statement &found)
{
    LogRow row;
    row.seq = found.integer(0);
    row.act.id = {found.uuid(1)};
    row.act.stream = {found.uuid(2)};
    row.act.desk = {found.uuid(3)};
    row.act.n = found.integer(4);
    row.act.stamp = found.integer(5);
    row.act.kind = found.text(6);
    row.act.author = {found.uuid(7)};
    row.act.systemUser = found.text(8);
    row.act.gesture = {found.uuid(9)};
    row.act.schema = int(found.integer(10));
    row.act.salt = found.blob(11);
    row.payload = found.blob(12);
    row.act.digest = found.blob(13);
    row.act.hash = found.blob(14);
    row.isWithheld = found.columns() > 15 && found.integer(15) != 0;
    return row;
}

Result<QList<LogRow>> logRows(Statement &statement)
{
    QList<LogRow> rows;
    WR_TRY(statement.each([&rows](const Statement &found) {
        LogRow row = rawLogRow(found);
        if (!row.payload.isEmpty()) {
            if (const auto payload = Payload::fromBytes(row.payload))
                row.act.payload = *payload;
        }
        rows.append(row);
    }));
    return rows;
}

Result<QList<ChangeBy>> changesFrom(Statement &statement)
{
    QList<ChangeBy> changes;
    WR_TRY(statement.each([&changes](const Statement &row) -> Result<void> {
        const auto payload = Payload::fromBytes(row.blob(4));
        if (!payload)
            return fail(payload.error());
        const ActMark mark{{row.uuid(0)}, row.integer(1), {row.uuid(2)}, {row.uuid(3)}};
        const Uuid entity = row.uuid(5);
        for (const Change &change : payload->changes) {
            if (change.entity == entity)
                changes.append({mark, change});
        }
        return {};
    }));
    return changes;
}

Result<int64_t> EntityHistory::keyOf(const Uuid &id)
{
    return m_connection.statement("read/entity_key").bind(":id", id).firstInteger(0);
}

Result<FoldedEntity> EntityHistory::fold(int64_t entityKey)
{
    const auto changes
        = changesFrom(m_connection.statement("read/changes_of_entity").bind(":entity", entityKey));
    WR_TRY(changes);
    return Watchroom::fold(*changes);
}

Result<FoldedEntity> EntityHistory::foldAll(int64_t entityKey)
{
    const auto changes
        = changesFrom(m_connection.statement("read/all_changes_of_entity").bind(":entity", entityKey));
    WR_TRY(changes);
    return Watchroom::fold(*changes);
}

Result<FoldedEntity> EntityHistory::foldUnseen(int64_t entityKey)
{
    const auto changes = changesOfEntity(m_connection, entityKey);
    WR_TRY(changes);
    return Watchroom::fold(*changes);
}

Result<QList<ActId>> EntityHistory::heads(const Uuid &entity, const QString &field)
{
    const auto key = keyOf(entity);
    WR_TRY(key);
    const auto folded = fold(*key);
    WR_TRY(folded);
    return folded->fields.value(field).headActs;
}

Result<QList<LogRow>> EntityHistory::rowsAbout(const char *name, const IncidentId &incident)
{
    const auto key = keyOf(incident.uuid);
    WR_TRY(key);
    return logRows(m_connection.statement(name).bind(":incident", *key));
}

Result<QList<LogRow>> EntityHistory::actsOfIncident(const IncidentId &incident)
{
    return rowsAbout("read/acts_of_incident", incident);
}

Result<QList<LogRow>> EntityHistory::actsOfServices(const IncidentId &incident)
{
    return rowsAbout("read/acts_of_services", incident);
}

Result<QList<Act>> EntityHistory::actsOfEntity(const Uuid &entity)
{
    const auto rows = logRows(m_connection.statement("read/acts_of_entity").bind(":id", entity));
    WR_TRY(rows);
    QList<Act> acts;
    for (const LogRow &row : *rows)
        acts.append(row.act);
    return acts;
}

} // namespace Watchroom
