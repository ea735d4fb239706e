// SPDX-License-Identifier: GPL-3.0-or-later
#include "manyincidents.h"

#include "log/log.h"
#include "support/fakecontext.h"
#include "workspace/writer.h"

namespace Watchroom {

namespace {
const QByteArray installation(16, 'b');
constexpr int services = 40, people = 60;
constexpr int everyConfidential = 100, everyNamed = 4;

/// The same numbers every time.
struct Dice
{
    quint64 state = 88172645463325252ULL;
    int below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return int(state % quint64(limit));
    }
};

class Filler
{
public:
    Filler(Connection &connection, int count, int entries)
        : m_connection(connection)
        , m_count(count)
        , m_entries(entries)
    {
    }
    void fill()
    {
        m_open = number("SELECT key FROM stream WHERE is_open = 1");
        m_ann = number("SELECT key FROM person WHERE handle = 'ann'");
        for (int i = 0; i < services; ++i) {
            const int64_t key = entity(EntityKind::Service, m_open, 0);
            run("INSERT INTO service (key, stream, name) VALUES (?, ?, ?)", {key, m_open},
                {name("service", i)});
            m_services.append(key);
        }
        for (int i = 0; i < people; ++i) {
            const int64_t key = entity(EntityKind::Person, m_open, 0);
            run("INSERT INTO person (key, stream, handle) VALUES (?, ?, ?)", {key, m_open},
                {name("person", i)});
            m_people.append(key);
        }
        for (int i = 0; i < m_count; ++i)
            incident(i);
    }

private:
    static QByteArray name(const char *word, int i) { return word + QByteArray::number(i); }
    int64_t number(const char *sql)
    {
        Statement read(m_connection.handle(), sql);
        return read.firstInteger(0).value_or(0);
    }
    /// Numbers first, then texts, in the order of the question marks.
    void run(const char *sql, std::initializer_list<int64_t> numbers,
             std::initializer_list<QByteArray> texts = {})
    {
        Statement &statement = m_connection.statementFor(sql);
        int at = 0;
        for (const int64_t each : numbers)
            sqlite3_bind_int64(statement.handle(), ++at, each);
        for (const QByteArray &each : texts)
            sqlite3_bind_text(statement.handle(), ++at, each.constData(), int(each.size()), SQLITE_TRANSIENT);
        if (!statement.run())
            qFatal("%s: %s", sql, sqlite3_errmsg(m_connection.handle()));
    }
    int64_t entity(EntityKind kind, int64_t stream, int64_t incident)
    {
        const int64_t key = ++m_lastEntity;
        Statement &add = m_connection.statementFor("INSERT INTO entity (id, kind, stream, incident, key) "
                                                   "VALUES (:id, :kind, :stream, :incident, :key)");
        const int64_t real = m_firstEntity + key;
        add.bind(":id", uuid7(m_time, m_context.randomBytes(10)))
            .bind(":kind", int64_t(kind))
            .bind(":stream", stream)
            .bind(":incident", incident == 0 ? real : incident)
            .bind(":key", real);
        if (!add.run())
            qFatal("%s", sqlite3_errmsg(m_connection.handle()));
        return real;
    }
    int64_t streamOf(int i)
    {
        if (i % everyConfidential != 0)
            return m_open;
        Statement &add = m_connection.statementFor("INSERT INTO stream (id, is_open) VALUES (:id, 0)");
        add.bind(":id", uuid7(m_time, m_context.randomBytes(10))).run();
        return sqlite3_last_insert_rowid(m_connection.handle());
    }
    void search(int64_t key, const QByteArray &text)
    {
        run("INSERT INTO search (rowid, text) VALUES (?, ?)", {key}, {text});
    }
    void incident(int i)
    {
        static const char *const areas[] = {"reliability", "reliability", "security", "quality", "support"};
        static const char *const severities[]
            = {"s1", "s2", "s2", "s3", "s3", "s3", "s4", "s4", "undetermined"};
        static const char *const things[]
            = {"Checkout", "Search", "Mail", "Login", "Export", "Billing", "Queue"};
        static const char *const faults[]
            = {"fails", "is slow", "is late", "answers wrongly", "loses events"};
        m_time += 20'000 + m_dice.below(20'000);
        const int64_t stream = streamOf(i), key = entity(EntityKind::Incident, stream, 0);
        const bool active = m_dice.below(400) == 0, ended = !active && m_dice.below(10) != 0;
        const QByteArray title = QByteArray(things[m_dice.below(7)]) + ' ' + faults[m_dice.below(5)]
            + " for region " + QByteArray::number(m_dice.below(900));
        const QByteArray severity = severities[m_dice.below(9)], area = areas[m_dice.below(5)];
        const QByteArray called
            = stream == m_open ? "INC-" + QByteArray::number(i + 2) : "CODE-" + QByteArray::number(i);
        const QByteArray state = active ? "investigating" : ended ? "closed" : "post_incident_review";
        run("INSERT INTO incident (key, stream, created, created_precision, maintenance, imported, "
            "confidential, name, "
            "area, title, severity) VALUES (?, ?, ?, 6, 0, 0, ?, ?, ?, ?, ?)",
            {key, stream, m_time, stream != m_open}, {called, area, title, severity});
        run("INSERT INTO incident_row (key, stream, is_end, is_active, confidential, declared_at, "
            "declared_at_precision, "
            "resolved_at, resolved_at_precision, version, name, shown_name, title, area, severity, state, "
            "phase, process, "
            "maintenance, imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'resolution', "
            "'reliability', 0, 0)",
            {key, stream, ended, active, stream != m_open, m_time, 6,
             m_time + 60'000 * (1 + m_dice.below(6'000)), 6, 1},
            {called, called, title, area, severity, state});
        if (active)
            run("UPDATE incident_row SET resolved_at = NULL, resolved_at_precision = NULL WHERE key = ?",
                {key});
        search(key, title);
        parts(i, key, stream);
    }
    void parts(int i, int64_t key, int64_t stream)
    {
        for (int s = 0; s < 2; ++s)
            run("INSERT INTO incident_service (key, stream, incident, service, present) VALUES (?, ?, ?, ?, "
                "1)",
                {entity(EntityKind::IncidentService, stream, key), stream, key,
                 m_services[m_dice.below(services)]});
        run("INSERT INTO engagement (key, stream, incident, person, from_at, from_at_precision, role) "
            "VALUES (?, ?, ?, ?, ?, 6, 'im')",
            {entity(EntityKind::Engagement, stream, key), stream, key, m_people[m_dice.below(people)],
             m_time});
        if (stream != m_open)
            run("INSERT INTO access_member (key, stream, incident, person, present) VALUES (?, ?, ?, ?, 1)",
                {entity(EntityKind::AccessMember, stream, key), stream, key,
                 i % (everyConfidential * everyNamed) == 0 ? m_ann : m_people[0]});
        static const char *const notes[]
            = {"rolled back the last release", "cache hit rate falls", "asked the database team",
               "customers in two regions write", "graph of errors attached"};
        for (int e = 0; e < m_entries; ++e) {
            const int64_t entry = entity(EntityKind::TimelineEntry, stream, key);
            const QByteArray text
                = QByteArray(notes[m_dice.below(5)]) + ' ' + QByteArray::number(m_dice.below(100'000));
            run("INSERT INTO timeline_entry (key, stream, incident, happened, happened_precision, noted, "
                "noted_precision, "
                "kind, text) VALUES (?, ?, ?, ?, 6, ?, 6, 'note', ?)",
                {entry, stream, key, m_time + e, m_time + e}, {text});
            search(entry, text);
        }
    }

    Connection &m_connection;
    int m_count, m_entries;
    FakeContext m_context;
    Dice m_dice;
    int64_t m_time = 1'400'000'000'000, m_open = 0, m_ann = 0, m_lastEntity = 0, m_firstEntity = 10'000;
    QList<int64_t> m_services, m_people;
};
} // namespace

Result<void> makeManyIncidents(const QString &path, int count, int entries)
{
    FakeContext context;
    WR_TRY(Writer::init(path, installation, initWithShippedProcesses(QStringLiteral("Fernhill")), context));
    auto writer = Writer::open(path, installation);
    WR_TRY(writer);
    DeclareRequest first; // makes the person and the open stream
    first.title = QStringLiteral("The first");
    WR_TRY((*writer)->perform(first, context));
    Connection &connection = (*writer)->connection();
    WR_TRY(connection.execute(
        "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN"));
    Filler(connection, count, entries).fill();
    return connection.execute("COMMIT; INSERT INTO search (search) VALUES ('optimize'); "
                              "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize");
}

} // namespace Watchroom
