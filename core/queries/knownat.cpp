// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/knownat.h"

#include "log/entityhistory.h"
#include "queries/incidentrepository.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::KnownAt)
};

bool isBy(int64_t stamp, Instant time)
{
    return HybridClock::wallOf(stamp) <= time;
}

/// What a later act still says of then: the changes that a redaction restates without their words, and the
/// mark that words are gone.
Change spokenOfThen(const Change &change, Instant time)
{
    Change kept = change;
    if (!change.standsFor || !isBy(change.standsFor->stamp, time))
        erase_if(kept.fields,
                 [](const FieldChange &field) { return field.field != QLatin1String("redacted"); });
    return kept;
}

std::optional<Act> asOfThen(const Act &act, Instant time)
{
    if (isBy(act.stamp, time))
        return act;
    Act kept = act;
    kept.payload.changes.clear();
    for (const Change &change : act.payload.changes) {
        const Change spoken = spokenOfThen(change, time);
        if (!spoken.fields.isEmpty())
            kept.payload.changes.append(spoken);
    }
    return kept.payload.changes.isEmpty() ? std::nullopt : std::optional(kept);
}

/// Names of services, whenever they were given.
Act onlyServices(const Act &act)
{
    Act kept = act;
    erase_if(kept.payload.changes, [](const Change &change) { return change.kind != EntityKind::Service; });
    return kept;
}
} // namespace

Result<IncidentRecord> incidentKnownAt(Connection &connection, const FileIdentity &identity,
                                       const IncidentRecord &incident, Instant time)
{
    const auto own = EntityHistory(connection).actsOfIncident(incident.id);
    WR_TRY(own);
    const auto services = EntityHistory(connection).actsOfServices(incident.id);
    WR_TRY(services);

    const auto past = Connection::open(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    WR_TRY(past);
    Transaction transaction(**past);
    WR_TRY(transaction.begin());
    for (const Migration &migration : shippedMigrations())
        WR_TRY((*past)->execute(migration.sql));
    // Its own stream counts as the open one: who may see the incident here sees all of its past.
    LogWriter writer(**past, identity.organisation, incident.stream, {});
    QSet<ActId> replayed;
    bool wasThere = false;
    for (const LogRow &row : *own) {
        const auto act = asOfThen(row.act, time);
        if (!act)
            continue;
        wasThere = wasThere || isBy(row.act.stamp, time);
        replayed.insert(act->id);
        WR_TRY(writer.replay(*act));
    }
    if (!wasThere)
        return fail(ErrorCode::NotFound,
                    Words::tr("At that time this file knew nothing of %1.").arg(incident.name), incident.name,
                    Words::tr("Its first act is of %1.")
                        .arg(own->isEmpty()
                                 ? QString()
                                 : toIso(Moment::exact(HybridClock::wallOf(own->first().act.stamp)))));
    for (const LogRow &row : *services) {
        if (!replayed.contains(row.act.id))
            WR_TRY(writer.replay(onlyServices(row.act)));
    }
    WR_TRY(writer.project());
    WR_TRY(transaction.commit());
    auto record = IncidentRepository(**past).find(incident.id);
    WR_TRY(record);
    record->name = incident.name; // the letter of INC-12b comes from others that are not here
    return record;
}

} // namespace Watchroom
