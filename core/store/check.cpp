// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"

#include "store/attachmentcheck.h"
#include "store/entityhistory.h"
#include "store/projection.h"
#include "store/rows.h"
#include "store/searchcheck.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Check)
};

class Checker
{
public:
    Checker(Connection &connection, const FileIdentity &identity)
        : m_connection(connection)
        , m_identity(identity)
    {
    }

    Result<CheckReport> run(CheckDepth depth)
    {
        // Everything is looked at in one read transaction, so that a writer beside us can't be a problem.
        WR_TRY(m_connection.execute("BEGIN"));
        const auto looked = look(depth);
        const auto ended = m_connection.execute("ROLLBACK");
        WR_TRY(looked);
        WR_TRY(ended);
        WR_TRY(search());
        return m_report;
    }

private:
    Result<void> look(CheckDepth depth)
    {
        pragma("PRAGMA integrity_check(20)", QStringLiteral("integrity"));
        pragma("PRAGMA foreign_key_check", QStringLiteral("foreign_key"));
        WR_TRY(chains());
        streams();
        const auto heads = chainHeads(m_connection);
        WR_TRY(heads);
        m_report.heads = *heads;
        const auto attachments = attachmentProblems(m_connection, depth);
        WR_TRY(attachments);
        m_report.problems += *attachments;
        if (depth == CheckDepth::Whole)
            WR_TRY(folds());
        return {};
    }

    void add(const QString &kind, const QString &where, const QString &text)
    {
        m_report.problems.append({kind, where, text});
    }

    Result<void> search()
    {
        const auto state = searchState(m_connection);
        WR_TRY(state);
        if (*state == SearchState::Broken)
            add(QStringLiteral("search"), QStringLiteral("search"),
                Words::tr("The search index does not find what the tables say. The tables themselves are not "
                          "touched by this."));
        if (*state == SearchState::Unasked)
            m_report.unasked.append(Words::tr(
                "The search index was not checked: that needs a file and a folder that can be written."));
        if (*state == SearchState::Busy)
            m_report.unasked.append(
                Words::tr("The search index was not checked: another program was writing all the time."));
        return {};
    }

    void pragma(const QByteArray &sql, const QString &kind)
    {
        Statement &statement = m_connection.statementFor(sql);
        while (statement.step()) {
            if (statement.text(0) != QLatin1String("ok"))
                add(kind,
                    statement.columns() > 1
                        ? QStringLiteral("%1 %2").arg(statement.text(0), statement.text(1))
                        : QString(),
                    kind == QLatin1String("integrity") ? statement.text(0)
                                                       : Words::tr("A row points at nothing."));
        }
        if (statement.code() != SQLITE_DONE)
            add(kind, {}, m_connection.lastError().detail);
        statement.reset();
    }

    /// Every act of every desk continues the one before it, and its bytes are those that it was made with.
    Result<void> chains()
    {
        Statement &acts = m_connection.statement("check/acts");
        QByteArray previous;
        int64_t stream = 0, desk = 0, n = 0;
        while (acts.step()) {
            if (acts.integer(0) != stream || acts.integer(1) != desk) {
                stream = acts.integer(0);
                desk = acts.integer(1);
                n = 0;
                previous.clear();
            }
            ++n;
            Act act;
            act.id = {acts.uuid(2)};
            act.organisation = m_identity.organisation;
            act.stream = {acts.uuid(3)};
            act.desk = {acts.uuid(4)};
            act.n = acts.integer(5);
            act.stamp = acts.integer(6);
            act.kind = acts.text(7);
            act.author = {acts.uuid(8)};
            act.systemUser = acts.text(9);
            act.gesture = {acts.uuid(10)};
            act.schema = int(acts.integer(11));
            const QByteArray salt = acts.blob(12), payload = acts.blob(13), digest = acts.blob(14),
                             hash = acts.blob(15);
            const QString name = act.id.toString();
            if (act.n != n) {
                add(QStringLiteral("chain"), name,
                    Words::tr("An act is missing before number %1.").arg(act.n));
                n = act.n;
            }
            if (chainHash(previous, act.header(), digest) != hash)
                add(QStringLiteral("chain"), name,
                    Words::tr("Act %1 (%2) is not the one that was recorded.").arg(name, act.kind));
            if (acts.isNull(13))
                m_emptied.insert(act.id);
            else if (payloadDigest(salt, payload) != digest)
                add(QStringLiteral("digest"), name,
                    Words::tr("The content of act %1 (%2) was changed.").arg(name, act.kind));
            else
                noteContent(act, payload);
            previous = hash;
        }
        const int code = acts.code();
        acts.reset();
        if (code != SQLITE_DONE)
            add(QStringLiteral("integrity"), QStringLiteral("act"), m_connection.lastError().detail);
        for (const ActId &gone : std::as_const(m_emptied)) {
            if (!m_redacted.contains(gone))
                add(QStringLiteral("digest"), gone.toString(),
                    Words::tr("Act %1 has lost its content, and no redaction says so.").arg(gone.toString()));
        }
        return {};
    }

    /// Which acts a redaction empties, and how many entities acts speak of: each has its row in the change
    /// table.
    void noteContent(const Act &act, const QByteArray &bytes)
    {
        const auto payload = Payload::fromBytes(bytes);
        if (!payload)
            return;
        if (act.kind == QLatin1String("redact"))
            m_redacted.unite(QSet<ActId>(payload->refers.begin(), payload->refers.end()));
        QSet<Uuid> entities;
        for (const Change &change : payload->changes)
            entities.insert(change.entity);
        m_spokenOf += entities.size();
    }

    /// Everybody's stream is the organisation's; any other is for those who are named on it.
    void streams()
    {
        Statement &streams = m_connection.statementFor("SELECT id, is_open FROM stream");
        while (streams.step()) {
            const StreamId id{streams.uuid(0)};
            if ((streams.integer(1) != 0) != (id == m_identity.openStream))
                add(QStringLiteral("fold"), QStringLiteral("stream %1").arg(id.toString()),
                    Words::tr("A stream is open or confidential that should not be."));
        }
        streams.reset();
    }

    Result<int64_t> keyOf(const Uuid &id)
    {
        Statement &find = m_connection.statement("entity/find");
        find.bind(":id", id);
        const int64_t key = find.step() ? find.integer(0) : 0;
        find.reset();
        return key;
    }

    /// A change table row stands for each entity of a payload: the fold reads by it.
    Result<void> folds()
    {
        const KeyOf key = [this](const Uuid &id) { return keyOf(id); };
        Statement &entities = m_connection.statement("check/entities");
        while (entities.step()) {
            const int64_t entity = entities.integer(0);
            const int64_t stream = entities.integer(1);
            const auto folded = EntityHistory(m_connection).foldUnseen(entity);
            if (!folded) {
                add(QStringLiteral("fold"), QString::number(entity), folded.error().message);
                continue;
            }
            const EntitySpec *spec = entitySpec(folded->kind);
            if (!spec)
                continue;
            const auto agrees = rowAgrees(m_connection, entity, stream, *folded, key);
            bool same = agrees && *agrees;
            if (same && folded->kind == EntityKind::Incident)
                same = openFieldsAgree(entity, *folded, *spec);
            if (!same)
                add(QStringLiteral("fold"), QStringLiteral("%1 %2").arg(spec->name, folded->id.toString()),
                    Words::tr("The table %1 does not say what the log says.").arg(spec->name));
        }
        entities.reset();
        changeRows();
        incidentRows();
        return strays();
    }

    void changeRows()
    {
        // What a redaction emptied is still listed: who, when and what remain.
        Statement &rows = m_connection.statementFor(
            "SELECT (SELECT count(*) FROM change)"
            " - (SELECT count(*) FROM change WHERE seq IN (SELECT seq FROM act WHERE payload IS NULL))");
        const int64_t found = rows.step() ? rows.integer(0) : 0;
        rows.reset();
        if (found != m_spokenOf)
            add(QStringLiteral("fold"), QStringLiteral("change"),
                Words::tr("The list of what acts changed has %1 rows and should have %2.")
                    .arg(found)
                    .arg(m_spokenOf));
    }

    /// What lists show of an incident is what its own tables say.
    void incidentRows()
    {
        Statement &rows = m_connection.statement("check/incident_rows");
        while (rows.step())
            add(QStringLiteral("fold"), QStringLiteral("incident_row %1").arg(rows.integer(0)),
                Words::tr("The list of incidents does not say what an incident says."));
        rows.reset();
    }

    bool openFieldsAgree(int64_t incident, const FoldedEntity &folded, const EntitySpec &spec)
    {
        QMap<QString, Value> expected, found;
        for (auto it = folded.fields.constBegin(); it != folded.fields.constEnd(); ++it) {
            if (!spec.field(it.key()) && !it->value.isNull())
                expected.insert(it.key(), it->value);
        }
        Statement &fields
            = m_connection.statementFor("SELECT field, value FROM incident_field WHERE incident = :incident");
        fields.bind(":incident", incident);
        while (fields.step()) {
            ByteReader reader(fields.blob(1));
            found.insert(fields.text(0), Value::decode(reader));
        }
        fields.reset();
        Statement &clocks = m_connection.statementFor(
            "SELECT clock, at, at_precision FROM incident_clock WHERE incident = :incident");
        clocks.bind(":incident", incident);
        while (clocks.step())
            found.insert(clocks.text(0),
                         Value(Moment{fromMs(clocks.integer(1)), static_cast<Precision>(clocks.integer(2))}));
        clocks.reset();
        return expected == found;
    }

    /// Rows that no act made: somebody wrote a table.
    Result<void> strays()
    {
        for (const EntitySpec &spec : entitySpecs()) {
            const QByteArray table(spec.name.data(), spec.name.size());
            Statement &stray = m_connection.statementFor(
                "SELECT key FROM " + table + " WHERE key NOT IN (SELECT entity FROM change) LIMIT 5");
            while (stray.step())
                add(QStringLiteral("fold"), QStringLiteral("%1 %2").arg(spec.name).arg(stray.integer(0)),
                    Words::tr("A row of %1 comes from no act.").arg(spec.name));
            stray.reset();
        }
        return {};
    }

    Connection &m_connection;
    FileIdentity m_identity;
    CheckReport m_report;
    QSet<ActId> m_emptied, m_redacted;
    int64_t m_spokenOf = 0;
};
} // namespace

Result<CheckReport> check(Connection &connection, const FileIdentity &identity, CheckDepth depth)
{
    return Checker(connection, identity).run(depth);
}

Result<QList<ChainHead>> chainHeads(Connection &connection)
{
    QSqlQuery &query = connection.query(QStringLiteral("read/heads"));
    if (!query.exec())
        return fail(connection.lastError());
    QList<ChainHead> heads;
    while (query.next())
        heads.append({{uuidAt(query, 0)},
                      {uuidAt(query, 1)},
                      query.value(2).toLongLong(),
                      query.value(3).toByteArray()});
    query.finish();
    return heads;
}

} // namespace Watchroom
