// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "process/reader.h"
#include "process/shipped.h"

namespace Watchroom {

ProcessPointer shippedDefinition(const QString &id)
{
    return readProcessOnce(shippedProcess(id), id).value();
}

IncidentRecord incidentWithDraft(Instant now)
{
    IncidentRecord incident;
    incident.id = {uuid5({}, QStringLiteral("incident"))};
    incident.name = QStringLiteral("INC-1");
    incident.severity = {QStringLiteral("s1")};
    const Moment begun = Moment::exact(now - std::chrono::minutes(10));
    incident.tracks = {{mainTrackId(incident.id),
                        {QStringLiteral("reliability")},
                        1,
                        true,
                        {QStringLiteral("investigating")},
                        begun,
                        {}}};
    UpdateRecord update;
    update.id = uuid5({}, QStringLiteral("update"));
    update.publicState = QStringLiteral("investigating");
    update.body = QStringLiteral("Some payments fail. We are looking into it.");
    update.promisedNextAt = Moment::cut(now + std::chrono::minutes(10), Precision::Minute);
    update.created = begun;
    incident.updates = {update};
    return incident;
}

ApprovalRecord approvalBy(const char *role, const UpdateRecord &update, const QString &hash, Instant at)
{
    ApprovalRecord approval;
    approval.update = update.id;
    approval.role = {QLatin1String(role)};
    approval.verdict = QStringLiteral("approved");
    approval.bodyHash = hash;
    approval.at = Moment::exact(at);
    return approval;
}

} // namespace Watchroom
