// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entityhistory.h"

#include "store/rows.h"

namespace Watchroom {

LogRow rawLogRow(const QSqlQuery &query)
{
    LogRow row;
    row.seq = query.value(0).toLongLong();
    row.act.id = {uuidAt(query, 1)};
    row.act.stream = {uuidAt(query, 2)};
    row.act.desk = {uuidAt(query, 3)};
    row.act.n = query.value(4).toLongLong();
    row.act.stamp = query.value(5).toLongLong();
    row.act.kind = query.value(6).toString();
    row.act.author = {uuidAt(query, 7)};
    row.act.systemUser = query.value(8).toString();
    row.act.gesture = {uuidAt(query, 9)};
    row.act.schema = query.value(10).toInt();
    row.act.salt = query.value(11).toByteArray();
    row.payload = query.value(12).toByteArray();
    row.act.digest = query.value(13).toByteArray();
    row.act.hash = query.value(14).toByteArray();
    return row;
}

QList<LogRow> logRows(QSqlQuery &query)
{
    QList<LogRow> rows;
    while (query.next()) {
        LogRow row = rawLogRow(query);
        if (!row.payload.isEmpty()) {
            if (const auto payload = Payload::fromBytes(row.payload))
                row.act.payload = *payload;
        }
        rows.append(row);
    }
    query.finish();
    return rows;
}

Result<int64_t> EntityHistory::keyOf(const Uuid &id)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/entity_key"));
    query.bindValue(QStringLiteral(":id"), id.toBlob());
    if (!query.exec())
        return fail(m_connection.lastError());
    const int64_t key = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    return key;
}

Result<FoldedEntity> EntityHistory::fold(int64_t entityKey)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/changes_of_entity"));
    query.bindValue(QStringLiteral(":entity"), qint64(entityKey));
    if (!query.exec())
        return fail(m_connection.lastError());
    QList<ChangeBy> changes;
    while (query.next()) {
        const auto payload = Payload::fromBytes(query.value(4).toByteArray());
        WR_TRY(payload);
        const ActMark mark{
            {uuidAt(query, 0)}, query.value(1).toLongLong(), {uuidAt(query, 2)}, {uuidAt(query, 3)}};
        for (const Change &change : payload->changes) {
            if (change.entity == uuidAt(query, 5))
                changes.append({mark, change});
        }
    }
    query.finish();
    return Watchroom::fold(changes);
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
    QSqlQuery &query = m_connection.query(QString::fromLatin1(name));
    query.bindValue(QStringLiteral(":incident"), qint64(*key));
    if (!query.exec())
        return fail(m_connection.lastError());
    return logRows(query);
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
    QSqlQuery &query = m_connection.query(QStringLiteral("read/acts_of_entity"));
    query.bindValue(QStringLiteral(":id"), entity.toBlob());
    if (!query.exec())
        return fail(m_connection.lastError());
    QList<Act> acts;
    for (const LogRow &row : logRows(query))
        acts.append(row.act);
    return acts;
}

} // namespace Watchroom
