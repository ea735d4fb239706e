// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log.h"

#include "store/attachments.h"

// Which stream the rows of an incident belong to, and with it who sees them. The act itself stays where it
// was appended: chains never change.
namespace Watchroom {

namespace {
/// True if somebody made the incident confidential at any time, whatever is in force now: a function of the
/// set of changes, alike on every desk.
bool wasEverConfidential(const QList<ChangeBy> &changes)
{
    for (const ChangeBy &by : changes) {
        for (const FieldChange &field : by.change.fields) {
            if (field.field == QLatin1String("confidential") && field.value.yes())
                return true;
        }
    }
    return false;
}
} // namespace

/// The stream for the rows of \a entity, which acts put into \a place.
Result<int64_t> LogWriter::rowStream(int64_t key, const EntityPlace &place, const FoldedEntity &entity,
                                     const QList<ChangeBy> &changes)
{
    if (place.incident == 0)
        return place.stream;
    if (place.kind != EntityKind::Incident)
        return streamOfIncident(place);
    if (!wasEverConfidential(changes)) {
        m_incidentStreams.insert(key, 0); // so that its parts need not ask
        return place.stream;
    }
    const auto own = streamKey(confidentialStream({entity.id}));
    WR_TRY(own);
    m_incidentStreams.insert(key, *own);
    const bool isOpened = !entity.value("confidential").yes();
    Statement &mark
        = m_connection.statementFor(isOpened ? "INSERT OR IGNORE INTO opened_stream (stream) VALUES (:stream)"
                                             : "DELETE FROM opened_stream WHERE stream = :stream");
    if (!mark.bind(":stream", *own).run())
        return fail(error());
    Statement &before = m_connection.statementFor("SELECT stream FROM entity WHERE key = :key");
    const auto old = before.bind(":key", key).firstInteger(0);
    WR_TRY(old);
    if (*old != *own || place.stream != *own)
        m_restreamed.insert(key);
    return own;
}

/// That of the incident itself once it is known; until then that of the act.
Result<int64_t> LogWriter::streamOfIncident(const EntityPlace &place)
{
    auto known = m_incidentStreams.constFind(place.incident);
    if (known == m_incidentStreams.constEnd()) {
        Statement &find = m_connection.statementFor(
            "SELECT e.stream FROM entity AS e JOIN stream AS s ON s.key = e.stream "
            "WHERE e.key = :key AND e.kind = 4 AND s.is_open = 0");
        const auto stream = find.bind(":key", place.incident).firstInteger(0);
        WR_TRY(stream);
        known = m_incidentStreams.insert(place.incident, *stream); // 0: never confidential
    }
    if (*known != 0 && *known != place.stream)
        m_restreamed.insert(place.incident); // an act in another stream tells of it
    return *known == 0 ? place.stream : *known;
}

/// Moves every row of the incidents whose stream changed, and hides their acts in other streams.
Result<void> LogWriter::restreamIncidents()
{
    for (const int64_t incident : std::exchange(m_restreamed, {})) {
        const int64_t own = m_incidentStreams.value(incident);
        QList<QByteArray> tables{"incident_field", "incident_clock", "conflict", "entity"};
        for (const EntitySpec &spec : entitySpecs()) {
            if (spec.field(QStringLiteral("incident")))
                tables.append(QByteArray(spec.name.data(), spec.name.size()));
        }
        for (const QByteArray &table : std::as_const(tables)) {
            Statement &move = m_connection.statementFor(
                "UPDATE " + table + " SET stream = :stream WHERE incident = :incident AND stream <> :stream");
            if (!move.bind(":stream", own).bind(":incident", incident).run())
                return fail(error());
        }
        for (const char *statement : {"attachment/move_to_stream", "incident/hide_acts"}) {
            Statement &run = m_connection.statement(statement);
            if (!run.bind(":stream", own).bind(":incident", incident).run())
                return fail(error());
        }
        m_incidents.insert(incident); // its row in the lists
        WR_TRY(dropUnnamedAttachments(m_connection));
    }
    return {};
}

} // namespace Watchroom
