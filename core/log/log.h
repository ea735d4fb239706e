// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hybridclock.h"
#include "incident/fold.h"
#include "store/connection.h"

#include <QSet>

namespace Watchroom {

/// An act as the log holds it: where it stands here, and its bytes.
struct LogRow
{
    int64_t seq = 0;
    QByteArray payload;      ///< empty once redacted
    bool isWithheld = false; ///< in an export: whoever makes it may not read the payload
    Act act;                 ///< its payload is decoded unless redacted
};

/// The only writer of shared tables: appends acts and makes of them what the tables say. Used inside a
/// Transaction on the connection's thread. It remembers what it met, so it ends with a transaction that is
/// rolled back, or when anybody else writes the file.
class LogWriter
{
public:
    /// \a desk is null for an import of foreign acts only.
    LogWriter(Connection &connection, const OrganisationId &organisation, const StreamId &openStream,
              const DeskId &desk);

    /// Takes a decided act: gives it desk, n, stamp, bases, salt and chain, and stores it. \a salt has 16
    /// bytes. What the act changes reaches the tables with project().
    Result<Act> append(Act act, const QByteArray &salt, Instant now);
    /// Takes an act of another desk or file as it is; true if it was new. Damaged if its chain does not
    /// continue what is here or its bytes do not agree with its digest; Conflict if the same id is here with
    /// another hash.
    Result<bool> receive(const Act &act, const QByteArray &payload);
    /// Notes that the export that brought \a act left out its content.
    Result<void> noteWithheld(const ActId &act);
    /// The same in a rescue, where acts before it may be lost: a gap is taken as it is, and check will name
    /// it. That the act's own bytes agree with its digest is still asked.
    Result<bool> receiveAfterGap(const Act &act, const QByteArray &payload);
    /// Stores what \a act says in a file made for looking back: its bytes may be fewer than the original's,
    /// so there is no chain to continue.
    Result<void> replay(const Act &act);
    /// Makes the tables say what the log says of every entity touched since the last call.
    Result<void> project();
    /// Folds entity \a key again though nothing was appended.
    void touch(int64_t entityKey) { m_touched.insert(entityKey); }

    Result<int64_t> entityKey(const Uuid &id);
    /// True if an act that is here speaks of \a id, be it projected or not.
    Result<bool> knows(const Uuid &id);

private:
    struct Chain
    {
        int64_t n = 0;
        QByteArray hash;
    };
    /// What the row of an entity says of where it belongs.
    struct EntityPlace
    {
        EntityKind kind = EntityKind::Unknown;
        int64_t stream = 0, incident = 0;
        friend bool operator==(const EntityPlace &, const EntityPlace &) = default;
    };
    /// What waits for its place in the search index.
    struct IndexedText
    {
        int64_t key = 0;
        QByteArray before, after;
    };
    Result<int64_t> changedKey(const Change &change, int64_t stream);
    Result<int64_t> addEntity(const Uuid &id, EntityPlace place);
    Result<bool> isRedacted(const ActId &act);
    Result<int64_t> streamKey(const StreamId &id);
    Result<int64_t> deskKey(const DeskId &id);
    Result<Chain *> chain(int64_t stream, int64_t desk);
    Result<bool> fillWithheld(const Act &act, const QByteArray &payload);
    enum class Gap { Refused, Taken };
    Result<bool> receive(const Act &act, const QByteArray &payload, Gap gap);
    Result<void> store(const Act &act, const QByteArray &payload, int64_t stream, int64_t desk);
    Result<void> noteChanges(const Act &act, int64_t seq, int64_t stream);
    Result<void> redact(const Act &act);
    Result<QList<ChangeBy>> changesOf(int64_t entityKey);
    Result<void> nameBases(int64_t entityKey, Change &change);
    void followHeads(int64_t entityKey, const ActId &act, const Change &change);
    Result<void> projectEntity(int64_t key, const FoldedEntity &entity, const QList<ChangeBy> &changes);
    Result<int64_t> rowStream(int64_t key, const EntityPlace &place, const FoldedEntity &entity,
                              const QList<ChangeBy> &changes);
    Result<int64_t> streamOfIncident(const EntityPlace &place);
    Result<void> restreamIncidents();
    /// Which merges and ends count may have changed.
    Result<void> followMerges();
    /// Names the merges that this desk knew of when it ended an incident.
    Result<void> nameMerges(Act &act);
    Result<void> noteConflict(int64_t key, const QString &field, const EntityPlace &place);
    Result<void> noteOverruled(int64_t key, const QList<ChangeBy> &changes);
    Result<void> placeEntity(int64_t key, const EntityPlace &place);
    Result<void> noteText(int64_t key, const FoldedEntity &entity);
    Result<void> writeTexts();
    Result<void> finishIncidents();
    Error error() const { return m_connection.lastError(); }

    Connection &m_connection;
    OrganisationId m_organisation;
    StreamId m_openStream;
    DeskId m_desk;
    HybridClock m_clock;
    bool m_clockRead = false;
    QHash<Uuid, int64_t> m_entities, m_streams, m_desks;
    std::unordered_map<int64_t, Chain> m_chains; ///< by stream * 2^24 + desk
    QHash<int64_t, QList<ChangeBy>>
        m_histories; ///< whole histories of entities that began in this transaction
    using HeadsOfFields = QHash<QString, QList<ActId>>;
    QHash<int64_t, HeadsOfFields> m_heads; ///< of entities whose history is too long to be asked each time
    QHash<int64_t, int64_t> m_streamOfEntity;
    QHash<int64_t, int64_t> m_incidentStreams; ///< of incidents that were confidential at any time; else 0
    QSet<int64_t> m_restreamed;                ///< incidents whose rows or acts lie in another stream
    QHash<int64_t, EntityPlace> m_fresh; ///< have no row in any table yet, nor words in the search index
    QSet<int64_t> m_touched, m_incidents;
    bool m_merged = false;   ///< a merge came since the last project(), or the state of a track
    bool m_redacted = false; ///< since the last project()
    std::vector<IndexedText> m_texts;
    std::optional<bool> m_anyRedaction; ///< not asked yet
};

/// Every change of an entity that the log still holds, whoever may see it: for the writer and for check.
Result<QList<ChangeBy>> changesOfEntity(Connection &connection, int64_t entityKey);

/// Reads the log in its order of arrival.
class LogReader
{
public:
    explicit LogReader(Connection &connection)
        : m_connection(connection)
    {
    }
    /// Acts above \a seq that the viewer may see, at most \a most.
    Result<QList<LogRow>> above(int64_t seq, int most);
    Result<int64_t> lastSeq();

private:
    Connection &m_connection;
};

} // namespace Watchroom
