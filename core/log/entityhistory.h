// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/fold.h"
#include "log/log.h"

namespace Watchroom {

/// What the log says of one entity, for those who may see it.
class EntityHistory
{
public:
    explicit EntityHistory(Connection &connection)
        : m_connection(connection)
    {
    }
    Result<FoldedEntity> fold(int64_t entityKey);
    /// The same whoever looks: for check, which tells no content.
    Result<FoldedEntity> foldUnseen(int64_t entityKey);
    /// With the acts that are out of force.
    Result<FoldedEntity> foldAll(int64_t entityKey);
    /// The heads of \a field of an entity: what a form that shows it has seen.
    Result<QList<ActId>> heads(const Uuid &entity, const QString &field);
    /// The acts of an incident and of everything in it, in the order of arrival.
    Result<QList<LogRow>> actsOfIncident(const IncidentId &incident);
    /// The acts that name the services of an incident.
    Result<QList<LogRow>> actsOfServices(const IncidentId &incident);
    /// The acts that still hold words of one entity.
    Result<QList<Act>> actsOfEntity(const Uuid &entity);

private:
    Result<int64_t> keyOf(const Uuid &id);
    Result<QList<LogRow>> rowsAbout(const char *name, const IncidentId &incident);
    Connection &m_connection;
};

/// The row that a query with the columns of read/acts_above stands on; its payload is not decoded.
LogRow rawLogRow(const Statement &row);
/// Reads the rows of a query with the columns of read/acts_above.
Result<QList<LogRow>> logRows(Statement &statement);
/// What the acts in the rows of \a statement changed of the entity that each row names.
Result<QList<ChangeBy>> changesFrom(Statement &statement);

} // namespace Watchroom
