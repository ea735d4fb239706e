// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/check.h"

#include "incident/actkind.h"
#include "log/attachmentcheck.h"
#include "log/entityhistory.h"
#include "log/projection.h"
#include "log/searchcheck.h"
#include "store/rows.h"

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
        const auto done = statement.each([&](const Statement &row) {
            if (row.text(0) != QLatin1String("ok"))
                add(kind,
                    row.columns() > 1 ? QStringLiteral("%1 %2").arg(row.text(0), row.text(1)) : QString(),
                    kind == QLatin1String("integrity") ? row.text(0) : Words::tr("A row points at nothing."));
        });
        noteFailure(kind, {}, done);
    }

    /// What can't be read is a problem like another: the rest is still checked.
    void noteFailure(const QString &kind, const QString &where, const Result<void> &done)
    {
        if (!done)
            add(kind, where, done.error().detail);
    }

    /// Every act of every desk continues the one before it, and its bytes are those that it was made with.
    Result<void> chains()
    {
        Statement &acts = m_connection.statement("check/acts");
        QByteArray previous;
        int64_t stream = 0, desk = 0, n = 0;
        const auto done = acts.each([&](const Statement &row) {
            if (row.integer(0) != stream || row.integer(1) != desk) {
                stream = row.integer(0);
                desk = row.integer(1);
                n = 0;
                previous.clear();
            }
            ++n;
            Act act;
            act.id = {row.uuid(2)};
            act.organisation = m_identity.organisation;
            act.stream = {row.uuid(3)};
            act.desk = {row.uuid(4)};
            act.n = row.integer(5);
            act.stamp = row.integer(6);
            act.kind = row.text(7);
            act.author = {row.uuid(8)};
            act.systemUser = row.text(9);
            act.gesture = {row.uuid(10)};
            act.schema = int(row.integer(11));
            const QByteArray salt = row.blob(12), payload = row.blob(13), digest = row.blob(14),
                             hash = row.blob(15);
            const QString name = act.id.toString();
            if (act.n != n) {
                add(QStringLiteral("chain"), name,
                    Words::tr("An act is missing before number %1.").arg(act.n));
                n = act.n;
            }
            if (chainHash(previous, act.header(), digest) != hash)
                add(QStringLiteral("chain"), name,
                    Words::tr("Act %1 (%2) is not the one that was recorded.").arg(name, act.kind));
            if (row.isNull(13))
                m_emptied.insert(act.id);
            else if (payloadDigest(salt, payload) != digest)
                add(QStringLiteral("digest"), name,
                    Words::tr("The content of act %1 (%2) was changed.").arg(name, act.kind));
            else
                noteContent(act, payload);
            previous = hash;
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("act"), done);
        Statement &withheld = m_connection.statementFor("SELECT act FROM withheld_act");
        WR_TRY(withheld.each([this](const Statement &row) { m_redacted.insert({row.uuid(0)}); }));
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
        if (actKind(act.kind) == ActKind::Redact)
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
        const auto done = streams.each([this](const Statement &row) {
            const StreamId id{row.uuid(0)};
            if ((row.integer(1) != 0) != (id == m_identity.openStream))
                add(QStringLiteral("fold"), QStringLiteral("stream %1").arg(id.toString()),
                    Words::tr("A stream is open or confidential that should not be."));
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("stream"), done);
    }

    Result<int64_t> keyOf(const Uuid &id)
    {
        return m_connection.statement("entity/find").bind(":id", id).firstInteger(0);
    }

    /// A change table row stands for each entity of a payload: the fold reads by it.
    Result<void> folds()
    {
        const KeyOf key = [this](const Uuid &id) { return keyOf(id); };
        Statement &entities = m_connection.statement("check/entities");
        const auto done = entities.each([&](const Statement &row) {
            const int64_t entity = row.integer(0);
            const int64_t stream = row.integer(1);
            const auto folded = EntityHistory(m_connection).foldUnseen(entity);
            if (!folded) {
                add(QStringLiteral("fold"), QString::number(entity), folded.error().message);
                return;
            }
            const EntitySpec *spec = entitySpec(folded->kind);
            if (!spec)
                return;
            const auto agrees = rowAgrees(m_connection, entity, stream, *folded, key);
            bool same = agrees && *agrees;
            if (same && folded->kind == EntityKind::Incident)
                same = openFieldsAgree(entity, *folded, *spec);
            if (!same)
                add(QStringLiteral("fold"), QStringLiteral("%1 %2").arg(spec->name, folded->id.toString()),
                    Words::tr("The table %1 does not say what the log says.").arg(spec->name));
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("entity"), done);
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
        const auto counted = rows.firstInteger(0);
        if (!counted)
            return add(QStringLiteral("integrity"), QStringLiteral("change"), counted.error().detail);
        const int64_t found = *counted;
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
        const auto done = rows.each([this](const Statement &row) {
            add(QStringLiteral("fold"), QStringLiteral("incident_row %1").arg(row.integer(0)),
                Words::tr("The list of incidents does not say what an incident says."));
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("incident_row"), done);
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
        const auto fieldsRead = fields.each([&found](const Statement &row) {
            ByteReader reader(row.blob(1));
            found.insert(row.text(0), Value::decode(reader));
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("incident_field"), fieldsRead);
        Statement &clocks = m_connection.statementFor(
            "SELECT clock, at, at_precision FROM incident_clock WHERE incident = :incident");
        clocks.bind(":incident", incident);
        const auto clocksRead = clocks.each([&found](const Statement &row) {
            found.insert(row.text(0),
                         Value(Moment{fromMs(row.integer(1)), static_cast<Precision>(row.integer(2))}));
        });
        noteFailure(QStringLiteral("integrity"), QStringLiteral("incident_clock"), clocksRead);
        return expected == found;
    }

    /// Rows that no act made: somebody wrote a table.
    Result<void> strays()
    {
        for (const EntitySpec &spec : entitySpecs()) {
            const QByteArray table(spec.name.data(), spec.name.size());
            Statement &stray = m_connection.statementFor(
                "SELECT key FROM " + table + " WHERE key NOT IN (SELECT entity FROM change) LIMIT 5");
            WR_TRY(stray.each([&](const Statement &row) {
                add(QStringLiteral("fold"), QStringLiteral("%1 %2").arg(spec.name).arg(row.integer(0)),
                    Words::tr("A row of %1 comes from no act.").arg(spec.name));
            }));
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
    QList<ChainHead> heads;
    WR_TRY(connection.statement("read/heads").each([&heads](const Statement &row) {
        heads.append({{row.uuid(0)}, {row.uuid(1)}, row.integer(2), row.blob(3)});
    }));
    return heads;
}

} // namespace Watchroom
