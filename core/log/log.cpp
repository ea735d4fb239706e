// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log.h"

#include "incident/actkind.h"
#include "log/entityhistory.h"
#include "log/projection.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Log)
};

/// A history of so many changes is worth remembering the heads of.
constexpr qsizetype longHistory = 32;
} // namespace

LogWriter::LogWriter(Connection &connection, const OrganisationId &organisation, const StreamId &openStream,
                     const DeskId &desk)
    : m_connection(connection)
    , m_organisation(organisation)
    , m_openStream(openStream)
    , m_desk(desk)
{
}

Result<int64_t> LogWriter::entityKey(const Uuid &id)
{
    if (const auto known = m_entities.constFind(id); known != m_entities.constEnd())
        return *known;
    return addEntity(id, {});
}

/// The key of what \a change speaks of. What is new gets its place at once, where it says which: moving it
/// there later would cost as much again.
Result<int64_t> LogWriter::changedKey(const Change &change, int64_t stream)
{
    if (const auto known = m_entities.constFind(change.entity); known != m_entities.constEnd())
        return *known;
    EntityPlace place{change.kind, stream, 0};
    static const QString incident = QStringLiteral("incident");
    for (const FieldChange &field : change.fields) {
        if (field.field == incident && field.value.as<Uuid>()) {
            const auto owner = entityKey(field.value.id());
            WR_TRY(owner);
            place.incident = *owner;
        }
    }
    return addEntity(change.entity, place);
}

Result<int64_t> LogWriter::addEntity(const Uuid &id, EntityPlace place)
{
    int64_t own = 0;
    if (place.kind == EntityKind::Incident) { // which belongs to itself
        Statement &next = m_connection.statementFor("SELECT coalesce(max(key), 0) + 1 FROM entity");
        const auto key = next.firstInteger(0);
        WR_TRY(key);
        own = place.incident = *key;
    }
    Statement &add = m_connection.statement("entity/add");
    add.bind(":id", id).bind(":kind", int64_t(place.kind));
    own ? add.bind(":key", own) : add.bindNull(":key");
    place.stream ? add.bind(":stream", place.stream) : add.bindNull(":stream");
    place.incident ? add.bind(":incident", place.incident) : add.bindNull(":incident");
    if (!add.run())
        return fail(error());
    int64_t key = 0;
    if (sqlite3_changes(m_connection.handle()) > 0) {
        key = sqlite3_last_insert_rowid(m_connection.handle());
        m_histories.insert(key, {});
        m_fresh.insert(key, place);
    } else { // it was here
        Statement &find = m_connection.statement("entity/find");
        find.bind(":id", id);
        const auto found = find.firstInteger(0);
        WR_TRY(found);
        key = *found;
        if (key == 0)
            return fail(storageError(SQLITE_CORRUPT, m_connection.path(), QStringLiteral("entity")));
    }
    m_entities.insert(id, key);
    return key;
}

Result<bool> LogWriter::knows(const Uuid &id)
{
    if (m_entities.contains(id))
        return true;
    Statement &find = m_connection.statement("entity/find");
    find.bind(":id", id);
    return find.hasRow();
}

Result<int64_t> LogWriter::streamKey(const StreamId &id)
{
    if (const auto known = m_streams.constFind(id.uuid); known != m_streams.constEnd())
        return *known;
    const auto found = m_connection.statement("stream/find").bind(":id", id.uuid).firstInteger(0);
    WR_TRY(found);
    int64_t key = *found;
    if (key == 0) {
        if (!m_connection.statement("stream/add")
                 .bind(":id", id.uuid)
                 .bind(":is_open", id == m_openStream)
                 .run())
            return fail(error());
        key = sqlite3_last_insert_rowid(m_connection.handle());
    }
    m_streams.insert(id.uuid, key);
    return key;
}

Result<int64_t> LogWriter::deskKey(const DeskId &id)
{
    if (const auto known = m_desks.constFind(id.uuid); known != m_desks.constEnd())
        return *known;
    const auto found = m_connection.statement("desk/find").bind(":id", id.uuid).firstInteger(0);
    WR_TRY(found);
    int64_t key = *found;
    if (key == 0) {
        if (!m_connection.statement("desk/add").bind(":id", id.uuid).run())
            return fail(error());
        key = sqlite3_last_insert_rowid(m_connection.handle());
    }
    m_desks.insert(id.uuid, key);
    return key;
}

Result<LogWriter::Chain *> LogWriter::chain(int64_t stream, int64_t desk)
{
    const int64_t key = (stream << 24) + desk;
    if (const auto known = m_chains.find(key); known != m_chains.end())
        return &known->second;
    Statement &last = m_connection.statement("log/last_of_desk");
    last.bind(":stream", stream).bind(":desk", desk);
    auto read = last.first(Chain(), [](const Statement &row) { return Chain{row.integer(0), row.blob(1)}; });
    WR_TRY(read);
    return &(m_chains[key] = std::move(*read));
}

Result<QList<ChangeBy>> changesOfEntity(Connection &connection, int64_t entityKey)
{
    return changesFrom(connection.statement("log/changes_of_entity").bind(":entity", entityKey));
}

Result<QList<ChangeBy>> LogWriter::changesOf(int64_t key)
{
    if (const auto whole = m_histories.constFind(key); whole != m_histories.constEnd())
        return *whole;
    return changesOfEntity(m_connection, key);
}

/// A tick or a member that is said again is created again, so creations have bases, too.
Result<void> LogWriter::nameBases(int64_t entityKey, Change &change)
{
    std::optional<QList<ChangeBy>> changes;
    for (FieldChange &field : change.fields) {
        if (!field.replacesWhatIsThere)
            continue;
        field.replacesWhatIsThere = false;
        const auto heads = m_heads.constFind(entityKey);
        if (heads != m_heads.constEnd() && heads->contains(field.field)) {
            field.bases = heads->value(field.field);
            continue;
        }
        if (!changes) {
            auto read = changesOf(entityKey);
            WR_TRY(read);
            changes = std::move(*read);
        }
        field.bases = headsOf(field.field, *changes);
        if (changes->size() >= longHistory && !field.bases.isEmpty())
            m_heads[entityKey].insert(field.field, field.bases);
    }
    return {};
}

/// Keeps the remembered heads true, or forgets them.
void LogWriter::followHeads(int64_t entityKey, const ActId &act, const Change &change)
{
    const auto heads = m_heads.find(entityKey);
    if (heads == m_heads.end())
        return;
    if (change.standsFor) {
        m_heads.erase(heads);
        return;
    }
    for (const FieldChange &field : change.fields) {
        const auto known = heads->find(field.field);
        if (known == heads->end())
            continue;
        if (field.bases == *known)
            *known = {act};
        else
            heads->erase(known);
    }
}

Result<Act> LogWriter::append(Act act, const QByteArray &salt, Instant now)
{
    if (!m_clockRead) {
        Statement &last = m_connection.statement("log/read_meta");
        last.bind(":key", QStringLiteral("last_stamp"));
        const auto stamp = last.firstInteger(0);
        WR_TRY(stamp);
        m_clock = HybridClock(*stamp);
        m_clockRead = true;
    }
    const auto stream = streamKey(act.stream);
    WR_TRY(stream);
    for (Change &change : act.payload.changes) {
        const auto key = changedKey(change, *stream);
        WR_TRY(key);
        WR_TRY(nameBases(*key, change));
    }
    WR_TRY(nameMerges(act));
    const auto desk = deskKey(m_desk);
    WR_TRY(desk);
    const auto last = chain(*stream, *desk);
    WR_TRY(last);
    act.organisation = m_organisation;
    act.desk = m_desk;
    act.n = (*last)->n + 1;
    act.stamp = m_clock.tick(now);
    act.salt = salt;
    const QByteArray payload = act.payload.toBytes();
    act.digest = payloadDigest(salt, payload);
    act.hash = chainHash((*last)->hash, act.header(), act.digest);
    WR_TRY(store(act, payload, *stream, *desk));
    **last = {act.n, act.hash};
    return act;
}

Result<bool> LogWriter::receive(const Act &act, const QByteArray &payload)
{
    return receive(act, payload, Gap::Refused);
}

Result<bool> LogWriter::receiveAfterGap(const Act &act, const QByteArray &payload)
{
    return receive(act, payload, Gap::Taken);
}

Result<bool> LogWriter::receive(const Act &act, const QByteArray &payload, Gap gap)
{
    Statement &find = m_connection.statement("log/find_act");
    find.bind(":id", act.id.uuid);
    const auto present = find.first(std::optional<QByteArray>(),
                                    [](const Statement &row) { return std::optional(row.blob(1)); });
    WR_TRY(present);
    const auto refuse = [&](ErrorCode code, const QString &message) {
        return fail(code, message, act.id.toString(),
                    Words::tr("Nothing was taken. Ask for a new export of that file."));
    };
    if (*present && **present != act.hash)
        return refuse(ErrorCode::Conflict,
                      Words::tr("Act %1 is here with other content.").arg(act.id.toString()));
    if (*present)
        return fillWithheld(act, payload);
    const auto stream = streamKey(act.stream);
    WR_TRY(stream);
    const auto desk = deskKey(act.desk);
    WR_TRY(desk);
    const auto last = chain(*stream, *desk);
    WR_TRY(last);
    const bool redacted = act.salt.isEmpty() && payload.isEmpty();
    const bool continues
        = act.n == (*last)->n + 1 && chainHash((*last)->hash, act.header(), act.digest) == act.hash;
    const bool isAfterGap = gap == Gap::Taken && act.n > (*last)->n + 1;
    if ((!continues && !isAfterGap) || (!redacted && payloadDigest(act.salt, payload) != act.digest))
        return refuse(ErrorCode::Damaged,
                      Words::tr("Act %1 does not continue its desk's chain.").arg(act.id.toString()));
    m_clock.saw(act.stamp);
    WR_TRY(store(act, payload, *stream, *desk));
    **last = {act.n, act.hash};
    return true;
}

Result<void> LogWriter::noteWithheld(const ActId &act)
{
    return m_connection.statement("log/note_withheld").bind(":act", act.uuid).run() ? Result<void>()
                                                                                    : fail(error());
}

/// An act that is here without its content gets it now. True if it did.
Result<bool> LogWriter::fillWithheld(const Act &act, const QByteArray &payload)
{
    if (payload.isEmpty() || payloadDigest(act.salt, payload) != act.digest)
        return false;
    const auto withheld = m_connection.statementFor("SELECT 1 FROM withheld_act WHERE act = :act")
                              .bind(":act", act.id.uuid)
                              .hasRow();
    WR_TRY(withheld);
    const auto redacted = isRedacted(act.id);
    WR_TRY(redacted);
    if (!*withheld || *redacted)
        return false;
    Statement &find = m_connection.statement("log/find_act");
    const auto seq = find.bind(":id", act.id.uuid).firstInteger(0);
    WR_TRY(seq);
    Statement &fill = m_connection.statement("log/fill_act");
    fill.bind(":id", act.id.uuid).bind(":salt", act.salt).bind(":payload", payload);
    if (!fill.run() || !m_connection.statement("log/forget_withheld").bind(":act", act.id.uuid).run())
        return fail(error());
    const auto stream = streamKey(act.stream);
    WR_TRY(stream);
    WR_TRY(noteChanges(act, *seq, *stream));
    return true;
}

Result<void> LogWriter::replay(const Act &act)
{
    const auto stream = streamKey(act.stream);
    WR_TRY(stream);
    const auto desk = deskKey(act.desk);
    WR_TRY(desk);
    return store(act, act.payload.toBytes(), *stream, *desk);
}

Result<void> LogWriter::store(const Act &act, const QByteArray &payload, int64_t stream, int64_t desk)
{
    const auto author = entityKey(act.author.uuid);
    WR_TRY(author);
    const auto redacted = isRedacted(act.id);
    WR_TRY(redacted);
    const bool emptied = *redacted || act.salt.isEmpty();
    Statement &insert = m_connection.statement("log/append");
    insert.bind(":id", act.id.uuid).bind(":stream", stream).bind(":desk", desk).bind(":n", act.n);
    insert.bind(":stamp", act.stamp).bind(":kind", act.kind).bind(":author", *author);
    insert.bind(":system_user", act.systemUser).bind(":gesture", act.gesture.uuid);
    insert.bind(":schema", int64_t(act.schema)).bind(":digest", act.digest).bind(":hash", act.hash);
    if (emptied)
        insert.bindNull(":salt").bindNull(":payload");
    else
        insert.bind(":salt", act.salt).bind(":payload", payload);
    if (!insert.run())
        return fail(error());
    const int64_t seq = sqlite3_last_insert_rowid(m_connection.handle());
    if (!emptied)
        WR_TRY(noteChanges(act, seq, stream));
    if (actKind(act.kind) == ActKind::Redact)
        WR_TRY(redact(act));
    return {};
}

/// Most files have no redaction, and then no act needs to be looked for.
Result<bool> LogWriter::isRedacted(const ActId &act)
{
    if (!m_anyRedaction) {
        const auto any = m_connection.statementFor("SELECT 1 FROM redaction LIMIT 1").hasRow();
        WR_TRY(any);
        m_anyRedaction = *any;
    }
    if (!*m_anyRedaction)
        return false;
    return m_connection.statement("log/is_redacted").bind(":act", act.uuid).hasRow();
}

Result<void> LogWriter::noteChanges(const Act &act, int64_t seq, int64_t stream)
{
    for (const Change &change : act.payload.changes) {
        const auto key = changedKey(change, stream);
        WR_TRY(key);
        if (!m_connection.statement("log/append_change").bind(":entity", *key).bind(":seq", seq).run())
            return fail(error());
        if (const auto whole = m_histories.find(*key); whole != m_histories.end())
            whole->append({act.mark(), change});
        followHeads(*key, act.id, change);
        m_merged = m_merged || (change.kind == EntityKind::Track && !change.creation)
            || actKind(act.kind) == ActKind::Merge;
        m_touched.insert(*key);
        m_streamOfEntity.insert(*key, stream);
    }
    return {};
}

Result<void> LogWriter::redact(const Act &act)
{
    for (const ActId &target : act.payload.refers) {
        if (!m_connection.statement("log/note_redaction")
                 .bind(":act", target.uuid)
                 .bind(":by_act", act.id.uuid)
                 .run()
            || !m_connection.statement("log/empty_act").bind(":id", target.uuid).run())
            return fail(error());
    }
    m_histories.clear(); // what they hold may be gone now
    m_heads.clear();
    m_redacted = true;
    m_anyRedaction = true;
    return {};
}

Result<QList<LogRow>> LogReader::above(int64_t seq, int most)
{
    return logRows(m_connection.statement("read/acts_above").bind(":seq", seq).bind(":most", int64_t(most)));
}

Result<int64_t> LogReader::lastSeq()
{
    return m_connection.statement("read/last_seq").firstInteger(0);
}

} // namespace Watchroom
