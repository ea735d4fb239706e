// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/backupredaction.h"

#include "log/check.h"
#include "log/entityhistory.h"
#include "maintenance/backups.h"
#include "maintenance/unfinishedcopies.h"
#include "store/attachments.h"
#include "store/localstore.h"
#include "store/place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QScopeGuard>
#include <map>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::BackupRedaction)
};

constexpr int actsAtOnce = 1024;

struct Redaction
{
    ActId emptied, by;
    int64_t seq = 0; ///< of the emptied act in this file; 0: it is not there
};

/// Up to which act of a desk in a stream the backup must know the log.
using Reach = std::map<std::pair<int64_t, int64_t>, int64_t>; ///< (stream, desk) of the open file → n

Result<QList<Redaction>> redactionsOf(Connection &connection)
{
    QList<Redaction> redactions;
    Statement &read = connection.statementFor(
        "SELECT r.act, r.by_act, a.seq FROM redaction AS r LEFT JOIN act AS a ON a.id = r.act");
    WR_TRY(read.each([&redactions](const Statement &row) {
        redactions.append(Redaction{{row.uuid(0)}, {row.uuid(1)}, row.integer(2)});
    }));
    return redactions;
}

/// The redactions of acts whose content \a backup still has.
Result<QList<Redaction>> missingIn(Connection &backup, const QList<Redaction> &redactions)
{
    QList<Redaction> missing;
    Statement &find = backup.statementFor("SELECT 1 FROM act WHERE id = :id AND payload IS NOT NULL");
    for (const Redaction &redaction : redactions) {
        const auto isThere = find.bind(":id", redaction.emptied.uuid).hasRow();
        WR_TRY(isThere);
        if (*isThere)
            missing.append(redaction);
    }
    return missing;
}

/// What \a missing came from. A redaction can be redacted itself; what it emptied is then emptied by the
/// later one, in whose place the chain must reach.
Result<Reach> reachOf(Connection &connection, const QList<Redaction> &missing, const QList<Redaction> &all)
{
    QHash<Uuid, Uuid> emptiedBy;
    for (const Redaction &redaction : all)
        emptiedBy.insert(redaction.emptied.uuid, redaction.by.uuid);
    QSet<Uuid> needed;
    for (const Redaction &redaction : missing) {
        for (Uuid id = redaction.by.uuid; !id.isNull() && !needed.contains(id); id = emptiedBy.value(id))
            needed.insert(id);
    }
    Reach reach;
    // With what was said in the same breath, which marks the entry; the acts of a gesture follow each other.
    Statement &find = connection.statementFor(
        "SELECT a.stream, a.desk, max(b.n) FROM act AS a JOIN act AS b ON b.stream = a.stream AND b.desk = "
        "a.desk "
        "AND b.n BETWEEN a.n AND a.n + 100 AND b.gesture = a.gesture WHERE a.id = :id GROUP BY a.seq");
    for (const Uuid &id : std::as_const(needed)) {
        WR_TRY(find.bind(":id", id).each([&reach](const Statement &row) {
            int64_t &n = reach[{row.integer(0), row.integer(1)}];
            n = std::max(n, row.integer(2));
        }));
    }
    return reach;
}

/// Hands \a log the acts of one desk in one stream up to \a upTo; those that are there already are ignored.
Result<void> receiveChain(Connection &from, std::pair<int64_t, int64_t> chain, int64_t upTo,
                          const OrganisationId &organisation, LogWriter &log)
{
    Statement &acts = from.statement("log/acts_of_desk");
    acts.bind(":stream", chain.first).bind(":desk", chain.second).bind(":n", upTo);
    return acts.each([&](const Statement &found) -> Result<void> {
        LogRow row = rawLogRow(found);
        row.act.organisation = organisation;
        if (!row.payload.isEmpty()) {
            const auto payload = Payload::fromBytes(row.payload);
            WR_TRY(payload);
            row.act.payload = *payload;
        }
        WR_TRY(log.receive(row.act, row.payload));
        if (row.act.n % actsAtOnce == 0)
            WR_TRY(log.project());
        return {};
    });
}

Result<void> redactCopy(const QString &path, Connection &from, const Reach &reach)
{
    const auto copy = Connection::open(path, Connection::Mode::ReadWrite);
    WR_TRY(copy);
    const auto identity = identityOf(**copy);
    WR_TRY(identity);
    {
        Transaction transaction(**copy);
        WR_TRY(transaction.begin());
        LogWriter log(**copy, identity->organisation, identity->openStream, {});
        for (const auto &[chain, n] : reach)
            WR_TRY(receiveChain(from, chain, n, identity->organisation, log));
        WR_TRY(log.project());
        WR_TRY(fetchAttachments(from, **copy)); // of acts between the backup and the redaction
        WR_TRY(transaction.commit());
    }
    WR_TRY(compact(**copy));
    const auto report = check(**copy, *identity, CheckDepth::Whole);
    WR_TRY(report);
    if (!report->ok())
        return fail(storageError(SQLITE_CORRUPT, path, report->problems.first().text));
    return (*copy)->execute("PRAGMA journal_mode=DELETE");
}

Result<void> redactBackup(const QString &path, Connection &connection, const QList<Redaction> &missing,
                          const QList<Redaction> &all)
{
    const auto reach = reachOf(connection, missing, all);
    WR_TRY(reach);
    const QString making = makingName(path);
    removeDatabase(making);
    const auto clean = qScopeGuard([&making] { removeDatabase(making); });
    {
        const auto backup = openToRead(path);
        WR_TRY(backup);
        WR_TRY(backupTo(**backup, making));
    }
    WR_TRY(redactCopy(making, connection, *reach));
    {
        const auto made = openToRead(making);
        WR_TRY(made);
        const auto left = missingIn(**made, all);
        WR_TRY(left);
        if (!left->isEmpty())
            return fail(ErrorCode::NotFound, Words::tr("This file does not have the act that redacts them."),
                        left->first().by.toString());
    }
    WR_TRY(syncToDisk(making));
    return replaceBy(making, path);
}

/// The first act in the log that lost its content by one of \a by, or by any if that is empty; 0 for none.
int64_t firstEmptied(const QList<Redaction> &redactions, const QList<ActId> &by)
{
    int64_t first = 0;
    for (const Redaction &each : redactions) {
        const bool counts = each.seq > 0 && (by.isEmpty() || by.contains(each.by));
        if (counts && (first == 0 || each.seq < first))
            first = each.seq;
    }
    return first;
}

/// A copy that somebody went on working in is a file of its own: what was recorded there must not be lost.
Result<bool> isInUse(Connection &copy)
{
    if (QFileInfo::exists(copy.path() + QStringLiteral("-wal")))
        return true;
    const auto place = placeOnDisk(copy.path());
    WR_TRY(place);
    return copy.statementFor("SELECT 1 FROM local_desk WHERE device = :device AND inode = :inode")
        .bind(":device", place->device)
        .bind(":inode", place->inode)
        .hasRow();
}

/// Goes through all copies of one file.
class CopySearch
{
public:
    CopySearch(Connection &connection, bool rewrite)
        : m_connection(connection)
        , m_rewrite(rewrite)
    {
    }
    Result<BackupRedaction> run(const QList<ActId> &redactions);

private:
    enum class Whose { Own, Elsewhere };
    Result<void> lookInto(const QString &path, Result<std::unique_ptr<Connection>> opened, Whose whose);
    /// Made for elsewhere: another file of this organisation, or something that only a person can read.
    Result<void> lookAt(const CopyMade &copy);
    void mayHold(const CopyMade &copy);

    Connection &m_connection;
    const bool m_rewrite;
    QList<Redaction> m_redactions;
    int64_t m_firstEmptied = 0;
    OrganisationId m_organisation;
    BackupRedaction m_done;
};

Result<BackupRedaction> CopySearch::run(const QList<ActId> &redactions)
{
    const auto all = redactionsOf(m_connection);
    WR_TRY(all);
    const auto identity = identityOf(m_connection);
    WR_TRY(identity);
    m_redactions = *all;
    m_organisation = identity->organisation;
    m_firstEmptied = firstEmptied(*all, redactions);
    if (m_redactions.isEmpty())
        return m_done;
    for (const QString &path : allBackups(m_connection.path()))
        WR_TRY(lookInto(path, openToRead(path), Whose::Own));
    const auto copies = LocalStore(m_connection).copies();
    WR_TRY(copies);
    for (const CopyMade &copy : *copies) {
        if (!copy.path.startsWith(backupFolder(m_connection.path()) + QLatin1Char('/')))
            WR_TRY(lookAt(copy));
    }
    const auto unfinished = unfinishedCopies(m_connection);
    WR_TRY(unfinished);
    for (const QString &path : *unfinished)
        m_done.holding.append({path, Words::tr("Part of an unfinished copy.")});
    return m_done;
}

Result<void> CopySearch::lookInto(const QString &path, Result<std::unique_ptr<Connection>> opened,
                                  Whose whose)
{
    const auto missing
        = opened ? missingIn(**opened, m_redactions) : Result<QList<Redaction>>(fail(opened.error()));
    if (!missing) {
        m_done.holding.append({path, missing.error().message});
        return {};
    }
    bool inUse = false;
    if (whose == Whose::Elsewhere) {
        const auto used = isInUse(**opened);
        WR_TRY(used);
        inUse = *used;
    }
    opened = fail(Error{}); // closed before another file takes its place
    if (missing->isEmpty())
        return {};
    if (inUse)
        m_done.holding.append({path, Words::tr("In use as a separate file; redact the entry there too.")});
    else if (!m_rewrite)
        m_done.holding.append({path, Words::tr("It was made before the words were redacted.")});
    else if (const auto redacted = redactBackup(path, m_connection, *missing, m_redactions))
        m_done.rewritten.append(path);
    else
        m_done.holding.append({path, redacted.error().message});
    return {};
}

Result<void> CopySearch::lookAt(const CopyMade &copy)
{
    auto opened = openToRead(copy.path);
    bool isFile = !opened && opened.error().code == ErrorCode::Damaged;
    if (opened) {
        const auto identity = identityOf(**opened);
        isFile = identity && identity->organisation == m_organisation;
    }
    if (isFile)
        return lookInto(copy.path, std::move(opened), Whose::Elsewhere);
    if (!copy.upTo || *copy.upTo >= m_firstEmptied)
        mayHold(copy);
    return {};
}

void CopySearch::mayHold(const CopyMade &copy)
{
    const QString made = toIso(Moment::exact(copy.at));
    m_done.mayHold.append({copy.path,
                           QFileInfo::exists(copy.path)
                               ? Words::tr("Copied at %1; may contain the redacted text.").arg(made)
                               : Words::tr("Copied at %1; no longer at this path.").arg(made)});
}
} // namespace

Result<BackupRedaction> backupsWithRedactedWords(Connection &connection, const QList<ActId> &redactions)
{
    return CopySearch(connection, false).run(redactions);
}

Result<BackupRedaction> redactBackups(Connection &connection, const QList<ActId> &redactions)
{
    return CopySearch(connection, true).run(redactions);
}

} // namespace Watchroom
