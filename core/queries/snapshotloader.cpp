// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/snapshotloader.h"

#include "incident/actkind.h"
#include "log/entityhistory.h"
#include "process/reader.h"
#include "queries/incidentrepository.h"
#include "store/rows.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Snapshot)
};

struct VersionRow
{
    ProcessId process;
    int version = 0;
};

Result<QList<VersionRow>> versions(Connection &connection)
{
    QList<VersionRow> rows;
    WR_TRY(connection.statement("read/process_versions").each([&rows](const Statement &row) {
        rows.append({{row.text(0)}, int(row.integer(1))});
    }));
    return rows;
}

/// The author's latest act on the incident that was not undone and is not itself an undo.
Result<std::optional<UndoMaterial>> undoMaterial(Connection &connection, const IncidentId &incident,
                                                 const PersonId &author)
{
    const auto rows = EntityHistory(connection).actsOfIncident(incident);
    WR_TRY(rows);
    QSet<ActId> undone;
    for (const LogRow &row : *rows) {
        if (actKind(row.act.kind) == ActKind::Undo)
            undone.unite(QSet<ActId>(row.act.payload.refers.begin(), row.act.payload.refers.end()));
    }
    std::optional<UndoMaterial> material;
    for (auto row = rows->crbegin(); row != rows->crend() && !material; ++row) {
        if (row->act.author == author && !undone.contains(row->act.id)
            && !actKindSpec(row->act.kind).isBackground)
            material = UndoMaterial{row->act, {}, {}, {}};
    }
    if (!material)
        return material;
    QHash<Uuid, QList<ChangeBy>> with, without;
    QHash<ActId, LogRow> byId;
    for (const LogRow &row : *rows) {
        byId.insert(row.act.id, row);
        for (const Change &change : row.act.payload.changes) {
            with[change.entity].append({row.act.mark(), change});
            // What was undone already, and its undoing, cancel each other.
            if (row.act.id != material->act.id && !undone.contains(row.act.id)
                && actKind(row.act.kind) != ActKind::Undo)
                without[change.entity].append({row.act.mark(), change});
        }
    }
    for (const Change &change : material->act.payload.changes) {
        material->now.insert(change.entity, fold(with.value(change.entity)));
        material->before.insert(change.entity, fold(without.value(change.entity)));
        for (const FieldChange &field : change.fields) {
            const EntitySpec *spec = entitySpec(change.kind);
            const FieldSpec *fieldSpec = spec ? spec->field(field.field) : nullptr;
            if (fieldSpec && fieldSpec->fieldClass == FieldClass::Append)
                continue;
            const auto heads = material->now.value(change.entity).fields.value(field.field).headActs;
            if (!heads.contains(material->act.id) && !heads.isEmpty()
                && actKind(byId.value(heads.first()).act.kind) != ActKind::Undo) {
                const LogRow &later = byId.value(heads.first());
                material->inTheWay = later.act.mark();
                material->inTheWayKind = later.act.kind;
            }
        }
    }
    return material;
}
} // namespace

Result<ProcessPointer> ProcessCache::version(Connection &connection, const ProcessId &process, int version)
{
    const std::pair key{process, version};
    if (const auto parsed = m_parsed.constFind(key); parsed != m_parsed.constEnd())
        return *parsed;
    QByteArray json;
    Statement &find = connection.statement("read/process_definition");
    find.bind(":process", process.value).bind(":version", int64_t(version));
    WR_TRY(find.each([&json](const Statement &row) { json = row.blob(0); }));
    if (json.isEmpty())
        return fail(ErrorCode::NotFound,
                    Words::tr("This file has no process %1 in version %2.").arg(process.value).arg(version),
                    process.value,
                    Words::tr("What was recorded is safe in it. Restore a backup from when it was there, or "
                              "install that version of the process again."));
    const auto read = readProcessOnce(json, QStringLiteral("%1 %2").arg(process.value).arg(version));
    WR_TRY(read);
    m_parsed.insert(key, *read);
    return *read;
}

Result<Processes> ProcessCache::latest(Connection &connection)
{
    const auto rows = versions(connection);
    WR_TRY(rows);
    QMap<ProcessId, int> highest;
    for (const VersionRow &row : *rows)
        highest[row.process] = std::max(highest.value(row.process), row.version);
    Processes processes;
    for (auto it = highest.constBegin(); it != highest.constEnd(); ++it) {
        const auto read = version(connection, it.key(), it.value());
        WR_TRY(read);
        processes.insert(it.key(), *read);
    }
    return processes;
}

Result<Snapshot> loadFileSnapshot(Connection &connection, const OrganisationId &organisation,
                                  const StreamId &openStream)
{
    Snapshot now;
    now.organisation = organisation;
    now.openStream = openStream;
    const auto people = IncidentRepository(connection).people();
    WR_TRY(people);
    for (const PersonRecord &person : *people) {
        now.people.insert(person.handle, person);
        if (person.openly)
            now.openlyNamed.insert(person.id.uuid);
    }
    WR_TRY(connection.statement("read/services").each([&now](const Statement &row) {
        now.services.insert(row.text(0), uuidAt(row, 1));
        if (yesAt(row, 2))
            now.openlyNamed.insert(uuidAt(row, 1));
    }));
    WR_TRY(connection.statement("read/last_number").each([&now](const Statement &row) {
        now.lastNumber = row.integer(0);
    }));
    return now;
}

Result<void> addToSnapshot(Snapshot &now, Connection &connection, ProcessCache &cache,
                           const SnapshotNeeds &needs, const PersonId &author)
{
    if (needs.allProcesses) {
        auto latest = cache.latest(connection);
        WR_TRY(latest);
        now.processes = *latest;
    }
    if (needs.founder)
        WR_TRY(connection.statement("read/founder").each([&now](const Statement &row) {
            now.founder = {uuidAt(row, 0)};
        }));
    if (needs.codeNames)
        WR_TRY(connection.statement("incident/code_names").each([&now](const Statement &row) {
            now.codeNames.insert(row.text(0));
        }));
    if (needs.incident.isEmpty())
        return {};
    IncidentRepository repository(connection);
    const auto timeline
        = needs.timeline ? IncidentRepository::Timeline::With : IncidentRepository::Timeline::Without;
    auto incident
        = needs.headAlone ? repository.head(needs.incident) : repository.find(needs.incident, timeline);
    WR_TRY(incident);
    now.incident = std::move(*incident);
    for (const TrackRecord &track : now.incident->tracks) {
        const auto process = cache.version(connection, track.process, track.version);
        WR_TRY(process);
        now.trackProcesses.append(track.id, *process);
    }
    if (!needs.other.isEmpty()) {
        if (auto other = repository.find(needs.other, IncidentRepository::Timeline::Without))
            now.other = *other;
    }
    if (needs.undo) {
        auto material = undoMaterial(connection, now.incident->id, author);
        WR_TRY(material);
        now.undo = *material;
    }
    return {};
}

} // namespace Watchroom
