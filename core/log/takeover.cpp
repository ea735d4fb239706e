// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/takeover.h"

#include "incident/schema.h"
#include "store/file.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::TakeOver)
};
} // namespace

Result<bool> holdsOnlyInit(Connection &connection)
{
    const auto found = connection.statement("log/beyond_init").hasRow();
    WR_TRY(found);
    return !*found;
}

Result<void> takeOver(Connection &connection, const OrganisationId &organisation)
{
    WR_TRY(connection.execute("INSERT INTO search (search) VALUES ('delete-all')"));
    QList<QByteArray> tables;
    for (const EntitySpec &spec : entitySpecs())
        tables.append(QByteArray(spec.name.data(), spec.name.size()));
    // In this order: what points elsewhere goes first.
    tables += {"hidden_act",
               "opened_stream",
               "withheld_act",
               "attachment_chunk",
               "incident_field",
               "incident_clock",
               "process_role",
               "incident_row",
               "process_state",
               "conflict",
               "overruled",
               "redaction",
               "change",
               "act",
               "entity",
               "stream",
               "desk"};
    for (const QByteArray &table : std::as_const(tables))
        WR_TRY(connection.execute("DELETE FROM " + table));
    WR_TRY(connection.execute("DELETE FROM meta WHERE key IN ('last_stamp', 'last_number')"));
    return setIdentity(connection, organisation);
}

Result<void> everyGapIsRedacted(Connection &connection)
{
    const auto act = connection.statement("log/unexplained_gap").firstId();
    WR_TRY(act);
    if (act->isNull())
        return {};
    return fail(ErrorCode::Damaged,
                Words::tr("Act %1 has lost its content, and no redaction says so.").arg(act->toString()),
                act->toString(), Words::tr("Nothing was taken. Ask for a new export of that file."));
}

} // namespace Watchroom
