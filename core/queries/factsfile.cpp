// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/factsfile.h"

#include "log/log.h"
#include "queries/incidentlist.h"
#include "queries/metricsloader.h"
#include "store/companionpaths.h"
#include "store/rows.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

namespace Watchroom {

namespace {
constexpr quint32 mark = 0x57617466; ///< "Watf"
constexpr quint32 format = 1;        ///< raise it with any change of FactTable, of measures' clocks too
constexpr qsizetype keysAtOnce = 20'000;
/// After more acts than these it is faster to read everything again.
constexpr int mostActs = 20'000;

/// Over the bytes of the table: a file that was cut short or damaged is made anew.
quint64 sumOf(const QByteArray &bytes)
{
    quint64 sum = 0xcbf29ce484222325;
    for (qsizetype at = 0; at < bytes.size(); at += qsizetype(sizeof(quint64))) {
        quint64 word = 0;
        memcpy(&word, bytes.constData() + at, size_t(std::min<qsizetype>(sizeof word, bytes.size() - at)));
        sum = (sum ^ word) * 0x9e3779b97f4a7c15;
        sum ^= sum >> 29;
    }
    return sum;
}
} // namespace

class FactsFile::Everybody
{
public:
    explicit Everybody(Connection &connection)
        : m_connection(connection)
        , m_viewer(connection.viewer())
    {
        connection.setViewer(0);
    }
    ~Everybody() { m_connection.setViewer(m_viewer); }
    Everybody(const Everybody &) = delete;
    Everybody &operator=(const Everybody &) = delete;

private:
    Connection &m_connection;
    int64_t m_viewer;
};

Result<std::unique_ptr<FactsFile>> FactsFile::open(Connection &connection, size_t least)
{
    std::unique_ptr<FactsFile> file(new FactsFile(connection));
    bool isNew = !file->read();
    if (!isNew) {
        const auto caughtUp = file->catchUp({});
        WR_TRY(caughtUp);
        isNew = !*caughtUp;
    }
    if (isNew)
        WR_TRY(file->build());
    if (isNew && file->m_table.size() >= least)
        file->write();
    WR_TRY(file->readNamed({}));
    return file;
}

QByteArray FactsFile::hashAt(int64_t seq)
{
    Statement &read = m_connection.statementFor("SELECT hash FROM act WHERE seq = :seq");
    read.bind(":seq", seq);
    // What can't be read is no proof: the incidents are read again, and that tells of a failure.
    return read.first(QByteArray(), [](const Statement &row) { return row.blob(0); }).value_or(QByteArray());
}

bool FactsFile::read()
{
    QFile file(factsPath(m_connection.path()));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    quint32 madeBy = 0, version = 0;
    quint64 sum = 0;
    qint64 seq = 0;
    QByteArray hash, bytes;
    {
        QDataStream in(&file);
        in >> madeBy >> version >> seq >> hash >> sum >> bytes;
        if (in.status() != QDataStream::Ok)
            return false;
    }
    // The act at which it was made is still there: it is this file's, and not of another history.
    if (madeBy != mark || version != format || hash.isEmpty() || hash != hashAt(seq) || sumOf(bytes) != sum)
        return false;
    QDataStream table(bytes);
    if (!m_table.read(table)) {
        m_table = {};
        return false;
    }
    m_seq = seq;
    return true;
}

/// Where it can't be written, the next program reads the incidents again.
void FactsFile::write() const
{
    QByteArray bytes;
    QDataStream table(&bytes, QIODevice::WriteOnly);
    m_table.write(table);
    QSaveFile file(factsPath(m_connection.path()));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return;
    QDataStream out(&file);
    out << mark << format << qint64(m_seq) << const_cast<FactsFile *>(this)->hashAt(m_seq) << sumOf(bytes)
        << bytes;
    file.commit();
}

Result<QList<int64_t>> FactsFile::keys(const char *name)
{
    QList<int64_t> keys;
    WR_TRY(m_connection.statement(name).each([&keys](const Statement &row) { keys.append(row.integer(0)); }));
    return keys;
}

Result<void> FactsFile::build()
{
    const Everybody eyes(m_connection);
    m_table = {};
    // First: what comes meanwhile is read twice rather than not at all.
    const auto seq = LogReader(m_connection).lastSeq();
    WR_TRY(seq);
    const auto all = keys("read/metrics_keys");
    WR_TRY(all);
    for (qsizetype at = 0; at < all->size(); at += keysAtOnce) {
        const auto some = loadFactsOf(m_connection, all->mid(at, keysAtOnce));
        WR_TRY(some);
        for (const auto &[key, facts] : *some)
            m_table.put(key, facts);
    }
    m_seq = *seq;
    return {};
}

/// False if so much happened, or such a thing, that all must be read again.
Result<bool> FactsFile::catchUp(const QList<TableGroups *> &kept)
{
    const Everybody eyes(m_connection);
    const auto rows = LogReader(m_connection).above(m_seq, mostActs + 1);
    WR_TRY(rows);
    if (rows->size() > mostActs)
        return false;
    QList<Uuid> touched;
    for (const LogRow &row : *rows) {
        for (const Change &change : row.act.payload.changes) {
            if (change.kind == EntityKind::Service && !change.creation)
                return false; // its name stands with every incident
            touched.append(change.entity);
        }
    }
    if (rows->isEmpty())
        return true;
    const auto incidents = IncidentList(m_connection).incidentsOf(touched);
    WR_TRY(incidents);
    QList<int64_t> changed;
    for (const qint64 key : *incidents)
        changed.append(key);
    WR_TRY(reload(changed, kept));
    m_seq = rows->last().seq;
    return true;
}

/// What the viewer is named on: few, and what they say is in no file but the one that guards them.
Result<void> FactsFile::readNamed(const QList<TableGroups *> &kept)
{
    const auto now = keys("read/metrics_named_keys");
    WR_TRY(now);
    QList<int64_t> both = *now;
    for (const int64_t key : std::as_const(m_named)) {
        if (!now->contains(key))
            both.append(key);
    }
    m_named = QSet<int64_t>(now->begin(), now->end());
    return both.isEmpty() ? Result<void>() : reload(both, kept);
}

Result<void> FactsFile::reload(const QList<int64_t> &keys, const QList<TableGroups *> &kept)
{
    const auto found = loadFactsOf(m_connection, keys);
    WR_TRY(found);
    const auto forget = [&](size_t row) {
        for (TableGroups *groups : kept)
            groups->forget(row);
    };
    QSet<int64_t> gone(keys.begin(), keys.end());
    for (const auto &[key, facts] : *found) {
        gone.remove(key);
        if (const auto row = m_table.row(key))
            forget(*row);
        m_table.put(key, facts);
        for (TableGroups *groups : kept)
            groups->take(*m_table.row(key));
    }
    for (const int64_t key : std::as_const(gone)) {
        if (const auto row = m_table.row(key)) {
            forget(*row);
            m_table.remove(*row);
        }
    }
    return {};
}

Result<void> FactsFile::follow(const QList<TableGroups *> &kept)
{
    const auto caughtUp = catchUp(kept);
    WR_TRY(caughtUp);
    if (!*caughtUp) {
        WR_TRY(build());
        m_named.clear();
    }
    WR_TRY(readNamed(kept));
    if (!*caughtUp) {
        for (TableGroups *groups : kept)
            groups->fill();
    }
    return {};
}

} // namespace Watchroom
