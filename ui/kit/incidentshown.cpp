// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/incidentshown.h"

#include "comms/statusupdate.h"
#include "log/entityhistory.h"

namespace Watchroom {

const State *IncidentShown::state() const
{
    const TrackRecord *track = incident.mainTrack();
    return process() && track ? process()->state(track->state) : nullptr;
}

QString IncidentShown::draftKey(const QString &part) const
{
    return QStringLiteral("incident/%1/%2").arg(incident.id.toString(), part);
}

namespace {
Result<void> readSeen(const Reader &reader, IncidentShown &shown)
{
    const TrackRecord *track = shown.incident.mainTrack();
    if (!shown.process() || !track)
        return {};
    EntityHistory history(reader.connection());
    const auto severity = history.heads(shown.incident.id.uuid, QStringLiteral("severity"));
    WR_TRY(severity);
    shown.seen.insert(QStringLiteral("severity"), *severity);
    for (const Transition *step : shown.process()->stepsFrom(track->state)) {
        for (const CriterionKey &key : step->criteria) {
            const Criterion *criterion = shown.process()->criterion(key);
            if (!criterion || criterion->kind != CriterionKind::FieldSet
                || shown.seen.contains(criterion->parameter))
                continue;
            const auto heads = history.heads(shown.incident.id.uuid, criterion->parameter);
            WR_TRY(heads);
            shown.seen.insert(criterion->parameter, *heads);
        }
    }
    return {};
}

Result<void> readUpdatesSeen(const Reader &reader, IncidentShown &shown)
{
    static const QStringList fields{QStringLiteral("body"), QStringLiteral("public_state"),
                                    QStringLiteral("template"), QStringLiteral("promised_next_at")};
    EntityHistory history(reader.connection());
    for (const UpdateRecord &update : shown.incident.updates) {
        if (!isOpenUpdate(update.status))
            continue;
        for (const QString &field : fields) {
            const auto heads = history.heads(update.id, field);
            WR_TRY(heads);
            shown.updateSeen[update.id].insert(field, *heads);
        }
    }
    return {};
}
} // namespace

Result<IncidentShown> incidentShown(const Reader &reader, const QString &name, const QString &language)
{
    IncidentShown shown;
    shown.language = language;
    IncidentRepository repository(reader.connection());
    const auto incident = repository.find(name);
    WR_TRY(incident);
    shown.incident = *incident;
    const auto around = surroundingsOf(reader, *incident);
    WR_TRY(around);
    shown.around = *around;
    const auto organisation = repository.organisationName();
    WR_TRY(organisation);
    shown.organisation = *organisation;
    WR_TRY(readSeen(reader, shown));
    WR_TRY(readUpdatesSeen(reader, shown));
    return shown;
}

} // namespace Watchroom
