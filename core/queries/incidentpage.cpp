// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentlist.h"

#include "queries/incidentcolumns.h"
#include "store/sqlparts.h"

// Rows of a list by their keys, a page at a time, and the words that a filter line knows.
namespace Watchroom {

Result<QList<ListedIncident>> IncidentList::rows(const QList<qint64> &keys, ProcessCache &processes)
{
    const QByteArray wanted = jsonOf(keys);
    QList<ListedIncident> rows;
    QHash<qint64, qsizetype> places;
    QHash<qint64, RoleKey> leads;
    QList<std::pair<QString, int>> versions;
    WR_TRY(
        each(m_connection.statement("read/rows_by_key").bindText(":keys", wanted), [&](const Statement &row) {
            places.insert(row.integer(0), rows.size());
            rows.append(ListedIncident{incidentRowAt(row), {}, {}, {}});
            versions.append({row.text(15), int(row.integer(16))});
        }));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto process = processes.version(m_connection, {versions[i].first}, versions[i].second);
        if (!process) // made by a process that is not here: its keys are shown as they are
            continue;
        rows[i].areaName = (*process)->title;
        if (const State *state = (*process)->state({rows[i].row.state}))
            rows[i].stateName = state->name;
        if (!(*process)->roles.isEmpty())
            leads.insert(rows[i].row.key, (*process)->roles.first().key);
    }
    WR_TRY(each(m_connection.statement("read/services_by_key").bindText(":keys", wanted),
                [&](const Statement &row) {
                    if (const auto at = places.constFind(row.integer(0)); at != places.constEnd())
                        rows[*at].row.services.append(row.text(1));
                }));
    WR_TRY(each(m_connection.statement("read/holders_by_key").bindText(":keys", wanted),
                [&](const Statement &row) {
                    const auto at = places.constFind(row.integer(0));
                    if (at != places.constEnd() && leads.value(row.integer(0)).value == row.text(1))
                        rows[*at].lead = row.isNull(3) || row.text(3).isEmpty() ? row.text(2) : row.text(3);
                }));
    return rows;
}

Result<QList<qint64>> IncidentList::incidentsOf(const QList<Uuid> &ids)
{
    QByteArray bytes;
    for (const Uuid &id : ids)
        bytes += id.toBlob();
    QList<qint64> found;
    if (bytes.isEmpty())
        return found;
    WR_TRY(each(m_connection.statement("read/incidents_of_entities").bind(":ids", bytes),
                [&](const Statement &row) { found.append(row.integer(0)); }));
    return found;
}

Result<QueryWords> IncidentList::words(ProcessCache &processes)
{
    QueryWords words;
    const auto latest = processes.latest(m_connection);
    WR_TRY(latest);
    for (const ProcessPointer &process : *latest) {
        words.areas.append(process->area.value);
        for (const State &state : process->states)
            words.states.append(state.key.value);
    }
    words.areas.removeDuplicates();
    words.states.removeDuplicates();
    words.states.sort();
    IncidentRepository repository(m_connection);
    const auto services = repository.serviceNames();
    WR_TRY(services);
    words.services = *services;
    const auto people = repository.people();
    WR_TRY(people);
    for (const PersonRecord &person : *people)
        words.people.append(person.handle);
    words.people.sort();
    return words;
}

} // namespace Watchroom
