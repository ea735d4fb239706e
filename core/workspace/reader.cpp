// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reader.h"

#include "actions/actdraft.h"

namespace Watchroom {

Result<std::unique_ptr<Reader>> Reader::open(const QString &path, std::shared_ptr<const Context> context)
{
    auto connection = openFile(path);
    WR_TRY(connection);
    WR_TRY((*connection)->execute("PRAGMA query_only = 1"));
    const auto identity = identityOf(**connection);
    WR_TRY(identity);
    std::unique_ptr<Reader> reader(new Reader);
    reader->m_connection = std::move(*connection);
    reader->m_identity = *identity;
    const auto handle = checkedHandle(context->authorHandle());
    reader->m_handle = handle ? *handle : QString();
    reader->m_context = std::move(context);
    WR_TRY(reader->refreshViewer());
    return reader;
}

Result<void> Reader::refreshViewer()
{
    auto identity = identityOf(*m_connection); // an import may have taken over an organisation
    WR_TRY(identity);
    m_identity = *identity;
    m_viewer = personId(m_identity.organisation, m_handle);
    Statement &find = m_connection->statement("entity/find");
    find.bind(":id", m_viewer.uuid);
    const auto key = find.firstInteger(0);
    WR_TRY(key);
    m_connection->setViewer(*key);
    return {};
}

} // namespace Watchroom
