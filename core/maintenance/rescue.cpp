// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/rescue.h"

#include "log/check.h"
#include "log/log.h"
#include "maintenance/backups.h"
#include "store/attachments.h"
#include "store/file.h"
#include "store/localstore.h"
#include "store/place.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Rescue)
};

constexpr int actsAtOnce = 1024;
/// So many places in the log are tried before the rest counts as lost, in steps that grow: the further a
/// break reaches, the more pages of the file it is. Together they reach over a million acts.
constexpr int64_t mostTries = 50'000;
constexpr int64_t triesAStep = 1'000;

/// Reads acts one by one from a file of which any page may be broken.
class BrokenLog
{
public:
    BrokenLog(Connection &connection, const OrganisationId &organisation)
        : m_connection(connection)
        , m_organisation(organisation)
    {
    }

    /// The next act that can be read; none at the end. lost() counts what it had to leave out.
    std::optional<LogRow> next()
    {
        int64_t begun = m_seq;
        for (int64_t tries = 0; tries < mostTries; ++tries) {
            Statement &read = m_connection.statementFor(
                "SELECT seq, id, stream, desk, n, stamp, kind, author, system_user, gesture, schema, salt, "
                "payload, digest, hash FROM act WHERE seq >= :seq ORDER BY seq LIMIT 1");
            const Statement::Step found = read.bind(":seq", m_seq).step();
            const LogRow row = found == Statement::Step::Row ? rowOf(read) : LogRow();
            read.reset();
            if (found == Statement::Step::End) {
                m_lost += m_seq > begun;
                return {};
            }
            if (found == Statement::Step::Failed) { // its page is broken: the next one may be on another
                m_seq += 1 + tries / triesAStep;
                continue;
            }
            m_lost += m_seq > begun ? row.seq - begun : 0;
            m_seq = row.seq + 1;
            if (!row.act.stream.isNull() && !row.act.desk.isNull() && !row.act.author.isNull())
                return row;
            ++m_lost; // nobody knows any more whose it was
            begun = m_seq;
            tries = 0;
        }
        ++m_lost;
        return {};
    }
    int64_t lost() const { return m_lost; }

private:
    LogRow rowOf(const Statement &read)
    {
        LogRow row;
        row.seq = read.integer(0);
        row.act.id = {read.uuid(1)};
        row.act.organisation = m_organisation;
        row.act.stream = {idOf("SELECT id FROM stream WHERE key = :key", read.integer(2), m_streams)};
        row.act.desk = {idOf("SELECT id FROM desk WHERE key = :key", read.integer(3), m_desks)};
        row.act.n = read.integer(4);
        row.act.stamp = read.integer(5);
        row.act.kind = read.text(6);
        row.act.author = {idOf("SELECT id FROM entity WHERE key = :key", read.integer(7), m_authors)};
        row.act.systemUser = read.text(8);
        row.act.gesture = {read.uuid(9)};
        row.act.schema = int(read.integer(10));
        row.act.salt = read.blob(11);
        row.payload = read.blob(12);
        row.act.digest = read.blob(13);
        row.act.hash = read.blob(14);
        return row;
    }

    Uuid idOf(const char *sql, int64_t key, QHash<int64_t, Uuid> &known)
    {
        if (const auto found = known.constFind(key); found != known.constEnd())
            return *found;
        Statement &find = m_connection.statementFor(sql);
        return known[key] = find.bind(":key", key).firstId().value_or(Uuid()); // what is broken stays unknown
    }

    Connection &m_connection;
    OrganisationId m_organisation;
    int64_t m_seq = 1, m_lost = 0;
    QHash<int64_t, Uuid> m_streams, m_desks, m_authors;
};

/// False for one that was damaged or forged; a failure of the new file is an error.
Result<bool> take(LogRow row, LogWriter &log)
{
    if (!row.payload.isEmpty()) {
        const auto payload = Payload::fromBytes(row.payload);
        if (!payload)
            return false;
        row.act.payload = *payload;
    }
    const auto received = log.receiveAfterGap(row.act, row.payload);
    if (received)
        return true;
    if (received.error().code == ErrorCode::Damaged || received.error().code == ErrorCode::Conflict)
        return false;
    return fail(received.error());
}

/// What waited to be attached, as far as it can still be read.
Result<void> takeDraftFiles(Connection &from, Connection &into)
{
    LocalStore broken(from), made(into);
    for (const QString &draft : broken.draftsWithFiles().value_or(QStringList())) {
        for (const AttachedFile &file : broken.draftFiles(draft).value_or(QList<AttachedFile>()))
            WR_TRY(made.saveDraftFile(draft, file));
    }
    return {};
}

Result<void> takeActs(Connection &from, Connection &into, const FileIdentity &identity, Rescued &rescued)
{
    Transaction transaction(into);
    WR_TRY(transaction.begin());
    LogWriter log(into, identity.organisation, identity.openStream, {});
    BrokenLog broken(from, identity.organisation);
    int64_t read = 0;
    while (const auto row = broken.next()) {
        const auto taken = take(*row, log);
        WR_TRY(taken);
        rescued.lost += !*taken;
        if (++read % actsAtOnce == 0)
            WR_TRY(log.project());
    }
    rescued.lost += broken.lost();
    WR_TRY(log.project());
    const auto lost = fetchAttachments(from, into);
    WR_TRY(lost);
    rescued.attachmentsLost = *lost;
    for (const Draft &draft : LocalStore(from).drafts().value_or(QList<Draft>()))
        WR_TRY(LocalStore(into).saveDraft(draft));
    WR_TRY(takeDraftFiles(from, into));
    return transaction.commit();
}

/// Gaps are known and told; anything else would make the new file no better than the old one.
Result<void> proveWhole(Connection &connection, const FileIdentity &identity)
{
    const auto report = check(connection, identity, CheckDepth::Whole);
    WR_TRY(report);
    for (const CheckProblem &problem : report->problems) {
        if (problem.kind != QLatin1String("chain") && problem.kind != QLatin1String("attachment"))
            return fail(storageError(SQLITE_CORRUPT, connection.path(), problem.where + problem.text));
    }
    return {};
}

Result<void> rescueInto(const QString &making, Connection *from, Rescued &rescued)
{
    const auto into = openFile(making);
    WR_TRY(into);
    const auto identity = identityOf(**into);
    WR_TRY(identity);
    if (from)
        WR_TRY(takeActs(*from, **into, *identity, rescued));
    Statement &count = (*into)->statementFor("SELECT count(*) FROM act");
    const auto acts = count.firstInteger(0);
    WR_TRY(acts);
    rescued.acts = *acts;
    WR_TRY(proveWhole(**into, *identity));
    return (*into)->execute("PRAGMA journal_mode=DELETE");
}
} // namespace

Result<Rescued> rescue(const QString &broken, const QString &target)
{
    WR_TRY(refuseExisting(target));
    const QString making = makingName(target);
    removeDatabase(making);
    const auto clean = qScopeGuard([&making] { removeDatabase(making); });
    Rescued rescued;
    rescued.from = newestGoodBackup(broken);
    const auto from = Connection::open(broken, Connection::Mode::ReadOnly);
    if (rescued.from) {
        WR_TRY(restoreFrom(rescued.from->path, making));
    } else {
        const auto identity = from ? identityOf(**from) : Result<FileIdentity>(fail(from.error()));
        if (!identity)
            return fail(ErrorCode::Damaged, Words::tr("Nothing in %1 can be read any more.").arg(broken),
                        identity.error().detail,
                        Words::tr("It was left as it is. Look for a copy of it elsewhere: there is no good "
                                  "backup beside it."));
        WR_TRY(createFile(making, identity->organisation));
    }
    WR_TRY(rescueInto(making, from ? from->get() : nullptr, rescued));
    WR_TRY(syncToDisk(making));
    WR_TRY(giveName(making, target));
    return rescued;
}

} // namespace Watchroom
