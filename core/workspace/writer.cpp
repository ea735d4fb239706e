// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/writer.h"

#include "actions/actdraft.h"
#include "maintenance/unfinishedcopies.h"
#include "store/attachments.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Writer)
};
} // namespace

Result<std::unique_ptr<Writer>> Writer::open(const QString &path, const QByteArray &installation)
{
    auto connection = openFile(path);
    WR_TRY(connection);
    const auto identity = identityOf(**connection);
    WR_TRY(identity);
    std::unique_ptr<Writer> writer(new Writer);
    writer->m_connection = std::move(*connection);
    writer->m_identity = *identity;
    writer->m_installation = installation;
    if (writer->mayWrite()) // what can't be removed now is found at the next start
        static_cast<void>(removeUnfinishedCopies(*writer->m_connection));
    return writer;
}

Result<void> Writer::init(const QString &path, const QByteArray &installation, const InitRequest &request,
                          const Context &context)
{
    WR_TRY(createFile(path, {context.newId()}));
    const auto writer = open(path, installation);
    const auto acts = writer ? (*writer)->perform(request, context) : Result<Acts>(fail(writer.error()));
    if (!acts) {
        QFile::remove(path);
        return fail(acts.error());
    }
    return {};
}

Result<void> Writer::noteReading(const IncidentRecord &incident, const Context &context)
{
    if (!incident.confidential || !mayWrite())
        return {};
    const auto handle = checkedHandle(context.authorHandle());
    WR_TRY(handle);
    const PersonId reader = personId(m_identity.organisation, *handle);
    Statement &find = m_connection->statement("entity/find");
    find.bind(":id", accessNoteId(incident.id, reader, context.now()));
    const auto isNoted = find.hasRow();
    WR_TRY(isNoted);
    if (*isNoted)
        return {};
    const auto noted = perform(AccessNoteRequest{}, context, incident.name);
    if (!noted && noted.error().code != ErrorCode::Full && noted.error().code != ErrorCode::Vanished)
        return fail(noted.error());
    return {};
}

Result<void> Writer::together(const std::function<Result<void>()> &work)
{
    WR_TRY(mayWrite());
    Transaction transaction(*m_connection);
    WR_TRY(transaction.begin());
    auto forget = qScopeGuard([this] { m_memory.forget(); });
    m_together = true;
    const auto done = work();
    m_together = false;
    WR_TRY(done);
    WR_TRY(transaction.commit());
    forget.dismiss();
    return {};
}

Result<void> Writer::mayWrite() const
{
    if (m_connection->mode() == Connection::Mode::ReadWrite)
        return {};
    return fail(ErrorCode::ReadOnly,
                Words::tr("%1 can be read but not written.").arg(QFileInfo(m_connection->path()).fileName()),
                m_connection->path(),
                Words::tr("Nothing was changed. Change the rights of the file and its folder, or copy it to "
                          "a folder of yours."));
}

Result<void> Writer::lookAs(const QString &handle)
{
    const auto checked = checkedHandle(handle);
    const PersonId person = personId(m_identity.organisation, checked ? *checked : QString());
    Statement &find = m_connection->statement("entity/find");
    find.bind(":id", person.uuid);
    const auto key = find.firstInteger(0);
    WR_TRY(key);
    m_connection->setViewer(*key);
    m_memory.file.reset();
    m_memory.eyes = WriterMemory::Eyes{handle, person, *key};
    return {};
}

Result<Snapshot> Writer::snapshot(const SnapshotNeeds &needs, const Context &context)
{
    WR_TRY(m_memory.follow(*m_connection));
    const QString handle = context.authorHandle();
    if (!m_memory.eyes || m_memory.eyes->handle != handle)
        WR_TRY(lookAs(handle));
    m_connection->setViewer(m_memory.eyes->key);
    if (!m_memory.file) {
        auto read = loadFileSnapshot(*m_connection, m_identity.organisation, m_identity.openStream);
        WR_TRY(read);
        m_memory.file = std::move(*read);
    }
    Snapshot now = *m_memory.file;
    WR_TRY(addToSnapshot(now, *m_connection, m_processes, needs, m_memory.eyes->person));
    return now;
}

Result<Acts> Writer::append(const Acts &acts, const Context &context, const QList<AttachedFile> &files)
{
    const auto place = placeOnDisk(m_connection->path());
    WR_TRY(place);
    LogWriter *log = m_memory.log(*place);
    if (!log) {
        auto made = logWriter(context);
        WR_TRY(made);
        log = m_memory.keep(std::move(*made), *place);
    }
    Acts committed;
    for (const Act &act : acts) {
        const auto appended = log->append(act, context.randomBytes(16), context.now());
        WR_TRY(appended);
        committed.append(*appended);
    }
    WR_TRY(log->project());
    WR_TRY(keepAttachments(*m_connection, committed, files));
    return committed;
}

Result<std::unique_ptr<LogWriter>> Writer::logWriter(const Context &context)
{
    const auto place = placeOnDisk(m_connection->path());
    WR_TRY(place);
    const auto desk = deskOf(*m_connection, *place, m_installation, context.newId());
    WR_TRY(desk);
    return std::make_unique<LogWriter>(*m_connection, m_identity.organisation, m_identity.openStream, *desk);
}

Result<void> Writer::refreshIdentity()
{
    const auto identity = identityOf(*m_connection);
    WR_TRY(identity);
    m_identity = *identity;
    m_memory.forget();
    m_processes = {}; // another organisation may give other content to the same version
    return {};
}

} // namespace Watchroom
