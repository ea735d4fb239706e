// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log.h"

#include "store/attachments.h"
#include "store/entityhistory.h"
#include "store/projection.h"

// What the log says of each entity that was touched, into the tables and the search index.
namespace Watchroom {

namespace {
/// Beyond this many whole histories in memory the oldest help less than they cost: an import must not grow
/// with its file.
constexpr qsizetype historiesKept = 20'000;

bool isTextOf(const FoldedEntity &entity)
{
    return entity.kind == EntityKind::TimelineEntry || entity.kind == EntityKind::Incident
        || entity.kind == EntityKind::StatusUpdate;
}

QString searchText(const FoldedEntity &entity)
{
    switch (entity.kind) {
    case EntityKind::TimelineEntry:
        return entity.value("text").text();
    case EntityKind::Incident:
        return entity.value("title").text();
    case EntityKind::StatusUpdate:
        return entity.value("body").text();
    default:
        return {};
    }
}
} // namespace

Result<void> LogWriter::project()
{
    for (const int64_t key : std::as_const(m_touched)) {
        // The stream of an entity that was known before is that of its row.
        const auto changes = changesOf(key);
        WR_TRY(changes);
        if (changes->isEmpty())
            continue;
        QByteArray before;
        const FoldedEntity entity = fold(*changes);
        if (isTextOf(entity) && !m_fresh.contains(key)) {
            Statement &old = m_connection.statement("search/source_text");
            old.bind(":key", key);
            before = old.step() ? old.blob(0) : QByteArray();
            old.reset();
        }
        WR_TRY(projectEntity(key, entity, before));
        m_fresh.remove(key);
    }
    m_touched.clear();
    WR_TRY(finishIncidents());
    if (std::exchange(m_redacted, false))
        WR_TRY(dropUnnamedAttachments(m_connection));
    if (m_clockRead || m_clock.last() > 0) {
        Statement &save
            = m_connection.statementFor("INSERT INTO meta (key, value) VALUES ('last_stamp', :value) "
                                        "ON CONFLICT (key) DO UPDATE SET value = max(value, :value)");
        if (!save.bind(":value", m_clock.last()).run())
            return fail(error());
    }
    if (m_histories.size() > historiesKept) {
        m_histories.clear();
        m_entities.clear();
        m_streamOfEntity.clear();
        m_fresh.clear(); // those that no act has changed yet: only references to them were met
    }
    return {};
}

Result<void> LogWriter::projectEntity(int64_t key, const FoldedEntity &entity, const QByteArray &before)
{
    const KeyOf keyOf = [this](const Uuid &id) { return entityKey(id); };
    const bool isIncident = entity.kind == EntityKind::Incident;
    int64_t incident = isIncident ? key : 0;
    if (const Value owner = entity.value("incident"); owner.as<Uuid>()) {
        const auto ownerKey = entityKey(owner.id());
        WR_TRY(ownerKey);
        incident = *ownerKey;
    }
    int64_t stream = m_streamOfEntity.value(key);
    // The same person can be named openly and in confidential incidents: who is named openly is known to all.
    const bool isShared = entity.kind == EntityKind::Person || entity.kind == EntityKind::Service;
    if (stream == 0 || isShared) { // or touched again without an act of its own
        Statement &find = isShared ? m_connection.statement("entity/widest_stream")
                                   : m_connection.statementFor("SELECT stream FROM entity WHERE key = :key");
        find.bind(":key", key);
        stream = find.step() ? find.integer(0) : 0;
        find.reset();
    }
    Statement &place = m_connection.statement("entity/place");
    place.bind(":kind", int64_t(entity.kind)).bind(":stream", stream).bind(":key", key);
    if (incident)
        place.bind(":incident", incident);
    else
        place.bindNull(":incident");
    if (!place.run())
        return fail(error());
    WR_TRY(writeRow(m_connection, key, stream, entity, keyOf));
    if (isIncident)
        WR_TRY(writeOpenFields(m_connection, key, stream, entity, keyOf));
    if (entity.kind == EntityKind::ProcessVersion)
        WR_TRY(writeProcessStates(m_connection, entity));
    if (incident && (isIncident || entity.kind == EntityKind::Track))
        m_incidents.insert(incident);

    const QString after = searchText(entity);
    if (isTextOf(entity) && before != after.toUtf8()) {
        if (!before.isEmpty()
            && !m_connection.statement("search/remove")
                    .bind(":key", key)
                    .bind(":text", QString::fromUtf8(before))
                    .run())
            return fail(error());
        if (!after.isEmpty()
            && !m_connection.statement("search/add").bind(":key", key).bind(":text", after).run())
            return fail(error());
    }
    if (!m_fresh.contains(key)
        && !m_connection.statement("entity/forget_conflicts").bind(":entity", key).run())
        return fail(error());
    for (auto it = entity.fields.constBegin(); it != entity.fields.constEnd(); ++it) {
        if (!it->isConflict())
            continue;
        Statement &note = m_connection.statement("entity/note_conflict");
        note.bind(":entity", key)
            .bind(":stream", stream)
            .bind(":field", it.key())
            .bind(":incident", incident);
        if (!note.run())
            return fail(error());
    }
    return {};
}

} // namespace Watchroom
