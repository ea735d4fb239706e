// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log.h"

#include "log/entityhistory.h"
#include "log/projection.h"
#include "store/attachments.h"

// What the log says of each entity that was touched, into the tables and the search index.
namespace Watchroom {

namespace {
/// Beyond this many whole histories in memory the oldest help less than they cost: an import must not grow
/// with its file.
constexpr qsizetype historiesKept = 8'000;

bool isTextOf(const FoldedEntity &entity)
{
    return entity.kind == EntityKind::TimelineEntry || entity.kind == EntityKind::Incident
        || entity.kind == EntityKind::StatusUpdate;
}

QString searchText(const FoldedEntity &entity)
{
    static const QString text = QStringLiteral("text"), title = QStringLiteral("title"),
                         body = QStringLiteral("body");
    const QString &field = entity.kind == EntityKind::TimelineEntry ? text
        : entity.kind == EntityKind::Incident                       ? title
                                                                    : body;
    const auto found = entity.fields.constFind(field);
    return found == entity.fields.constEnd() ? QString() : found->value.text();
}
} // namespace

Result<void> LogWriter::project()
{
    if (std::exchange(m_merged, false))
        WR_TRY(followMerges());
    // In the order of their keys, so that new rows follow each other.
    std::vector<int64_t> touched(m_touched.cbegin(), m_touched.cend());
    std::sort(touched.begin(), touched.end());
    for (const int64_t key : touched) {
        const auto changes = changesOf(key);
        WR_TRY(changes);
        if (changes->isEmpty())
            continue;
        WR_TRY(projectEntity(key, fold(*changes), *changes));
        WR_TRY(noteOverruled(key, *changes));
        m_fresh.remove(key);
    }
    m_touched.clear();
    WR_TRY(restreamIncidents());
    WR_TRY(finishIncidents());
    WR_TRY(writeTexts());
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
        m_heads.clear();
        m_entities.clear();
        m_streamOfEntity.clear();
        m_incidentStreams.clear();
        m_fresh.clear(); // those that no act has changed yet: only references to them were met
    }
    return {};
}

Result<void> LogWriter::projectEntity(int64_t key, const FoldedEntity &entity, const QList<ChangeBy> &changes)
{
    static const QString incidentField = QStringLiteral("incident");
    const KeyOf keyOf = [this](const Uuid &id) { return entityKey(id); };
    const bool isIncident = entity.kind == EntityKind::Incident;
    const bool isFresh = m_fresh.contains(key);
    EntityPlace place{entity.kind, m_streamOfEntity.value(key), isIncident ? key : 0};
    if (const auto owner = entity.fields.constFind(incidentField);
        owner != entity.fields.constEnd() && owner->value.as<Uuid>()) {
        const auto ownerKey = entityKey(owner->value.id());
        WR_TRY(ownerKey);
        place.incident = *ownerKey;
    }
    // The same person can be named openly and in confidential incidents: who is named openly is known to all.
    const bool isShared = entity.kind == EntityKind::Person || entity.kind == EntityKind::Service;
    // The stream of an entity that was known before is that of its row.
    if (place.stream == 0 || isShared) { // or touched again without an act of its own
        Statement &find = isShared ? m_connection.statement("entity/widest_stream")
                                   : m_connection.statementFor("SELECT stream FROM entity WHERE key = :key");
        find.bind(":key", key);
        const auto stream = find.firstInteger(0);
        WR_TRY(stream);
        place.stream = *stream;
    }
    const auto shown = rowStream(key, place, entity, changes);
    WR_TRY(shown);
    place.stream = *shown;
    WR_TRY(placeEntity(key, place));
    WR_TRY(noteText(key, entity)); // while the row still has the old one
    const RowIs row = isFresh ? RowIs::New : RowIs::Known;
    WR_TRY(writeRow(m_connection, key, place.stream, entity, keyOf, row));
    if (isIncident)
        WR_TRY(writeOpenFields(m_connection, key, place.stream, entity, keyOf, row));
    if (entity.kind == EntityKind::ProcessVersion)
        WR_TRY(writeProcessStates(m_connection, entity));
    if (place.incident && (isIncident || entity.kind == EntityKind::Track))
        m_incidents.insert(place.incident);

    if (!isFresh && !m_connection.statement("entity/forget_conflicts").bind(":entity", key).run())
        return fail(error());
    for (auto it = entity.fields.constBegin(); it != entity.fields.constEnd(); ++it) {
        if (it->isConflict())
            WR_TRY(noteConflict(key, it.key(), place));
    }
    return {};
}

Result<void> LogWriter::noteConflict(int64_t key, const QString &field, const EntityPlace &place)
{
    return m_connection.statement("entity/note_conflict")
        .bind(":entity", key)
        .bind(":stream", place.stream)
        .bind(":field", field)
        .bind(":incident", place.incident)
        .run();
}

Result<void> LogWriter::placeEntity(int64_t key, const EntityPlace &place)
{
    if (const auto fresh = m_fresh.constFind(key); fresh != m_fresh.constEnd() && *fresh == place)
        return {};
    Statement &move = m_connection.statement("entity/place");
    move.bind(":kind", int64_t(place.kind)).bind(":stream", place.stream).bind(":key", key);
    if (place.incident)
        move.bind(":incident", place.incident);
    else
        move.bindNull(":incident");
    return move.run() ? Result<void>() : fail(error());
}

Result<void> LogWriter::noteText(int64_t key, const FoldedEntity &entity)
{
    if (!isTextOf(entity))
        return {};
    IndexedText text{key, {}, searchText(entity).toUtf8()};
    if (!m_fresh.contains(key)) {
        Statement &old = m_connection.statement("search/source_text");
        old.bind(":key", key);
        auto before = old.first(QByteArray(), [](const Statement &row) { return row.blob(0); });
        WR_TRY(before);
        text.before = std::move(*before);
    }
    if (text.before != text.after)
        m_texts.push_back(std::move(text));
    return {};
}

/// All at the end: the index writes what it has gathered as soon as a statement comes between that may have
/// to be undone alone, and then it has a thousand small parts.
Result<void> LogWriter::writeTexts()
{
    for (const IndexedText &text : m_texts) {
        if (!text.before.isEmpty()
            && !m_connection.statement("search/remove")
                    .bind(":key", text.key)
                    .bindText(":text", text.before)
                    .run())
            return fail(error());
        if (!text.after.isEmpty()
            && !m_connection.statement("search/add")
                    .bind(":key", text.key)
                    .bindText(":text", text.after)
                    .run())
            return fail(error());
    }
    m_texts.clear();
    return {};
}

} // namespace Watchroom
