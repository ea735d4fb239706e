// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include "process/reader.h"
#include "process/shipped.h"

namespace Watchroom {

ProcessPointer shippedDefinition(const QString &id)
{
    return readProcessOnce(shippedProcess(id), id).value();
}

Scene::Scene(const QString &id, quint64 seed)
    : process(shippedDefinition(id))
{
    context.seed = seed;
    now.organisation = {uuid5({}, QStringLiteral("organisation"))};
    now.openStream = {uuid5({}, QStringLiteral("open"))};
    for (const QString &each : shippedProcessIds())
        now.processes.insert({each}, shippedDefinition(each));
    IncidentRecord record;
    record.id = {context.newId()};
    record.stream = now.openStream;
    record.name = QStringLiteral("INC-1");
    record.area = process->area;
    record.title = QStringLiteral("Checkout fails");
    record.severity = process->severities.first().key;
    record.tracks = {{mainTrackId(record.id),
                      {id},
                      process->version,
                      true,
                      process->startState(false)->key,
                      Moment::exact(context.time - std::chrono::minutes(10)),
                      {}}};
    now.trackProcesses.append(record.tracks.first().id, process);
    now.incident = record;
    for (const auto &[handle, person] : {std::pair{"ann", &ann}, std::pair{"ben", &ben}}) {
        const QString name = QString::fromLatin1(handle);
        *person = personId(now.organisation, name);
        now.people.insert(name, {*person, name, {}, {}, true});
    }
}

void Scene::engage(const QString &role, const PersonId &person)
{
    EngagementRecord held;
    held.id = uuid5(person.uuid, role);
    held.track = incident().tracks.first().id;
    held.role = {role};
    held.person = person;
    held.from = Moment::exact(context.time);
    incident().engagements.append(held);
}

void Scene::addTrack(const QString &id)
{
    const ProcessPointer definition = shippedDefinition(id);
    const Uuid track = trackId(incident().id, {id});
    incident().tracks.append({track,
                              {id},
                              definition->version,
                              false,
                              definition->startState(true)->key,
                              Moment::exact(context.time),
                              {}});
    now.trackProcesses.append(track, definition);
}

const Change *changeOf(const Acts &acts, EntityKind kind)
{
    for (const Change &change : acts.last().payload.changes) {
        if (change.kind == kind)
            return &change;
    }
    return nullptr;
}

Value fieldOf(const Change *change, const char *name)
{
    if (change) {
        for (const FieldChange &field : change->fields) {
            if (field.field == QLatin1String(name))
                return field.value;
        }
    }
    return {};
}

} // namespace Watchroom
