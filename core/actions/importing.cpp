// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/importing.h"

#include "actions/actdraft.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Importing)
};

// What a source says beside the incident's own fields.
const QString servicesKey = QStringLiteral("services");
const QString stateKey = QStringLiteral("state");

QString digestOf(const Value &value)
{
    ByteWriter out;
    value.encode(out);
    return QString::fromLatin1(
        QCryptographicHash::hash(out.bytes(), QCryptographicHash::Sha1).toHex().left(16));
}

Value servicesValue(const QStringList &services)
{
    return Value(services.join(QLatin1Char('\n')));
}

/// True if the source says something else than it did before.
bool isNews(const ImportedIncident &before, const QString &field, const Value &value)
{
    if (const auto said = before.said.constFind(field); said != before.said.constEnd())
        return *said != value;
    if (const auto digest = before.digests.constFind(field); digest != before.digests.constEnd())
        return *digest != digestOf(value);
    return !value.isNull();
}

QStringList newsOf(const ImportRequest &request)
{
    QStringList news;
    const SourceIncident &incident = request.incident;
    for (auto it = incident.values.constBegin(); it != incident.values.constEnd(); ++it) {
        if (isNews(request.before, it.key(), it.value()))
            news.append(it.key());
    }
    if (incident.services && isNews(request.before, servicesKey, servicesValue(*incident.services))
        && (request.before.present || !incident.services->isEmpty()))
        news.append(servicesKey);
    if (incident.state && isNews(request.before, stateKey, Value(incident.state.value)))
        news.append(stateKey);
    return news;
}

/// Where the request moves the main track; empty: it stays.
StateKey targetOf(const ImportRequest &request)
{
    const ImportedIncident &before = request.before;
    StateKey to;
    if (request.event && !request.edited && request.event->state)
        to = request.event->state == before.saidState ? StateKey() : request.event->state;
    else if (request.incident.state && isNews(before, stateKey, Value(request.incident.state.value)))
        to = request.incident.state;
    if (!to && !before.present) {
        const State *start = request.process->startState(false);
        return start ? start->key : StateKey();
    }
    return before.present && to == before.state ? StateKey() : to;
}

bool isStepBack(const ImportRequest &request)
{
    const StateKey to = targetOf(request);
    if (!request.before.present || !to)
        return false;
    const QList<State> &states = request.process->states;
    const auto placeOf = [&](const StateKey &key) {
        return std::find_if(states.begin(), states.end(), [&](const State &s) { return s.key == key; });
    };
    return placeOf(to) < placeOf(request.before.state);
}

/// The text of a value at the door, by what kind of field it is.
Result<Value> checkedValue(const ProcessDefinition &process, const QString &field, const Value &value)
{
    const auto *text = value.as<QString>();
    if (!text || field == QLatin1String("severity"))
        return value;
    const bool title = field == QLatin1String("title");
    const FieldDefinition *definition = process.field({field});
    const bool isLong = definition && definition->type == FieldType::LongText;
    const auto checked = title ? checkedLine(*text, TextLimit::title, field)
                               : checkedText(*text, isLong ? TextLimit::longText : TextLimit::entry, field);
    if (!checked) {
        Error error = checked.error();
        error.detail = field;
        return fail(error);
    }
    return Value(*checked);
}

void setServices(ActDraft &draft, const ImportRequest &request)
{
    const auto idOf = [&](const QString &service) {
        return uuid5(request.before.id.uuid, QStringLiteral("service:") + service);
    };
    const QStringList &said = *request.incident.services;
    for (const QString &service : said) {
        if (!request.before.services.contains(service))
            draft.create(EntityKind::IncidentService, idOf(service))
                .set("service", Value(draft.service(service)))
                .set("present", Value(true));
    }
    for (const QString &service : request.before.services) {
        if (request.incident.whole && !said.contains(service))
            draft.edit(EntityKind::IncidentService, idOf(service)).set("present", Value(false));
    }
}

void beginIncident(ActDraft &draft, const ImportRequest &request)
{
    const IncidentId id = request.before.id;
    const ProcessDefinition &process = *request.process;
    draft.create(EntityKind::Incident, id.uuid)
        .set("name", Value(request.name))
        .set("area", Value(process.area.value))
        .set("created", Value(draft.nowMoment()))
        .set("maintenance", Value(request.incident.maintenance))
        .set("imported", Value(true))
        .set("confidential", Value(false));
    if (!request.incident.values.contains(QStringLiteral("severity")))
        draft.edit(EntityKind::Incident, id.uuid).set("severity", Value(QStringLiteral("undetermined")));
    draft.create(EntityKind::Track, mainTrackId(id))
        .set("process", Value(process.id.value))
        .set("version", Value(int64_t(process.version)))
        .set("main", Value(true));
    if (!request.incident.link.isEmpty())
        draft.create(EntityKind::Link, uuid5(id.uuid, QStringLiteral("link:source")))
            .set("kind", Value(QStringLiteral("source")))
            .set("target", Value(request.incident.link))
            .set("author", Value(draft.author()))
            .set("at", Value(draft.nowMoment()))
            .set("present", Value(true));
}

void moveTrack(ActDraft &draft, const ImportRequest &request)
{
    const StateKey to = targetOf(request);
    if (!to)
        return;
    Change &track = draft.edit(EntityKind::Track, mainTrackId(request.before.id));
    track.set("state", Value(to.value))
        .set("entered",
             Value(request.event && !request.edited ? request.event->happened : draft.nowMoment()));
    if (request.before.present)
        track.set("visited", Value(afterImport(request).visited.join(QLatin1Char(','))));
}

void flag(ActDraft &draft, const ImportRequest &request)
{
    const bool back = isStepBack(request);
    if (!back && (!request.event || request.event->oddity.isEmpty()))
        return;
    const QString note = back ? Words::tr("The source went back from %1 to %2")
                                    .arg(request.before.state.value, targetOf(request).value)
                              : request.event->oddity;
    // One flag an incident, with the latest reason: the timeline has them all.
    Change &mark = draft.edit(EntityKind::IncidentFlag,
                              uuid5(request.before.id.uuid, QStringLiteral("flag:imported_history")));
    mark.creation = true;
    mark.set("incident", Value(request.before.id))
        .set("flag", Value(QStringLiteral("imported_history")))
        .set("note", Value(note))
        .set("present", Value(true));
}

Result<void> postUpdate(ActDraft &draft, const ImportRequest &request)
{
    const SourceEvent &event = *request.event;
    const IncidentId id = request.before.id;
    const auto body = checkedText(event.update->body, TextLimit::longText, Words::tr("The update"));
    if (!body) {
        Error error = body.error();
        error.detail = QStringLiteral("body");
        return fail(error);
    }
    const Uuid updateId = uuid5(id.uuid, QStringLiteral("update:") + event.key);
    if (request.edited) {
        draft.edit(EntityKind::StatusUpdate, updateId).set("body", Value(*body));
        return {};
    }
    const QString state
        = event.update->publicState.isEmpty() ? request.before.publicState : event.update->publicState;
    const Uuid publicId = uuid5(id.uuid, QStringLiteral("public"));
    Change &page = request.before.isPublic ? draft.edit(EntityKind::PublicIncident, publicId)
                                           : draft.create(EntityKind::PublicIncident, publicId);
    if (page.creation)
        page.set("page", Value(request.incident.page))
            .set("title", request.incident.values.value(QStringLiteral("title")));
    if (page.creation || state != request.before.publicState)
        page.set("public_state", Value(state));
    draft.create(EntityKind::StatusUpdate, updateId)
        .set("public_incident", Value(publicId))
        .set("author", Value(draft.author()))
        .set("created", Value(draft.nowMoment()))
        .set("public_state", Value(state))
        .set("body", Value(*body))
        .set("status", Value(updateStatusKey(UpdateStatus::Posted)))
        .set("posted_at", Value(event.happened));
    Change &incident = draft.edit(EntityKind::Incident, id.uuid);
    if (!request.before.isPublic)
        incident.set("public_first_post_at", Value(event.happened));
    const PublicState *publicState = request.process->publicState(state);
    if (publicState && publicState->end && state != request.before.publicState)
        incident.set("public_resolved_at", Value(event.happened));
    return {};
}

void remember(ActDraft &draft, const ImportRequest &request, const QString &event, const QString &digest,
              bool isNew)
{
    const Uuid id = sourceRecordId(request.before.id, event);
    Change &record
        = isNew ? draft.create(EntityKind::SourceRecord, id) : draft.edit(EntityKind::SourceRecord, id);
    if (isNew)
        record.set("source", Value(request.source))
            .set("source_key",
                 Value(event.isEmpty() ? request.incident.key
                                       : request.incident.key + QLatin1Char('/') + event));
    record.set("digest", Value(digest));
}

Result<void> addEntry(ActDraft &draft, const ImportRequest &request, const QStringList &news)
{
    const SourceEvent *event = request.event;
    QString text
        = event ? event->text : Words::tr("Changed at the source: %1").arg(news.join(QStringLiteral(", ")));
    if (request.edited)
        text = Words::tr("Edited at the source: %1").arg(text);
    const auto checked = checkedText(text, TextLimit::longText, Words::tr("The entry"));
    if (!checked) {
        Error error = checked.error();
        error.detail = QStringLiteral("text");
        return fail(error);
    }
    QString key = event ? event->key : QStringLiteral("incident");
    if (!event || request.edited) // one for each version of the words
        key += QLatin1Char('#') + (event ? event->digest : digestOf(Value(saidDigests(request.incident))));
    draft.create(EntityKind::TimelineEntry, importedEntryId(request.before.id, key))
        .set("happened", Value(event && !request.edited ? event->happened : draft.nowMoment()))
        .set("noted", Value(draft.nowMoment()))
        .set("kind", Value(event && event->update ? QStringLiteral("update") : QStringLiteral("import")))
        .set("text", Value(*checked))
        .set("author", Value(draft.author()));
    return {};
}
} // namespace

Result<Acts> decide(const Snapshot &now, const ImportRequest &request, const Context &context)
{
    const QStringList news = newsOf(request);
    if (!request.event && news.isEmpty())
        return Acts{};
    ActDraft draft(now, context, ActKind::Import, now.openStream);
    draft.setIncident(request.before.id);
    if (!request.before.present)
        beginIncident(draft, request);
    for (const QString &field : news) {
        if (field == servicesKey)
            setServices(draft, request);
        if (field == servicesKey || field == stateKey)
            continue;
        const auto value = checkedValue(*request.process, field, request.incident.values.value(field));
        WR_TRY(value);
        draft.edit(EntityKind::Incident, request.before.id.uuid).set(field, *value);
    }
    moveTrack(draft, request);
    flag(draft, request);
    if (request.event && request.event->update)
        WR_TRY(postUpdate(draft, request));
    if (request.incident.whole && (!news.isEmpty() || !request.before.present))
        remember(draft, request, {}, saidDigests(request.incident), !request.before.present);
    if (request.event && !request.event->digest.isEmpty())
        remember(draft, request, request.event->key, request.event->digest, !request.edited);
    WR_TRY(addEntry(draft, request, news));
    auto acts = draft.take();
    WR_TRY(acts);
    for (Act &act : *acts)
        act.gesture = request.gesture;
    return acts;
}

bool isFlagged(const ImportRequest &request)
{
    return isStepBack(request) || (request.event && !request.event->oddity.isEmpty());
}

ImportedIncident afterImport(const ImportRequest &request)
{
    ImportedIncident after = request.before;
    const SourceIncident &incident = request.incident;
    for (auto it = incident.values.constBegin(); it != incident.values.constEnd(); ++it)
        after.said.insert(it.key(), it.value());
    if (incident.services) {
        after.said.insert(servicesKey, servicesValue(*incident.services));
        after.services = *incident.services;
    }
    if (incident.state)
        after.said.insert(stateKey, Value(incident.state.value));
    if (const StateKey to = targetOf(request)) {
        if (request.before.present && !after.visited.contains(after.state.value))
            after.visited.append(after.state.value);
        after.state = to;
    }
    if (request.event && request.event->state)
        after.saidState = request.event->state;
    if (request.event && request.event->update && !request.edited) {
        after.isPublic = true;
        if (!request.event->update->publicState.isEmpty())
            after.publicState = request.event->update->publicState;
    }
    after.present = true;
    return after;
}

IncidentId importedIncidentId(const OrganisationId &organisation, const QString &source, const QString &key)
{
    return {uuid5(uuid5(organisation.uuid, QStringLiteral("source:") + source), key)};
}

Uuid importedEntryId(const IncidentId &incident, const QString &event)
{
    return uuid5(incident.uuid, QStringLiteral("event:") + event);
}

Uuid sourceRecordId(const IncidentId &incident, const QString &event)
{
    return uuid5(incident.uuid, QStringLiteral("source:") + event);
}

QString saidDigests(const SourceIncident &incident)
{
    QStringList parts;
    for (auto it = incident.values.constBegin(); it != incident.values.constEnd(); ++it)
        parts.append(it.key() + QLatin1Char('=') + digestOf(it.value()));
    if (incident.services)
        parts.append(servicesKey + QLatin1Char('=') + digestOf(servicesValue(*incident.services)));
    if (incident.state)
        parts.append(stateKey + QLatin1Char('=') + digestOf(Value(incident.state.value)));
    return parts.join(QLatin1Char(' '));
}

QMap<QString, QString> readDigests(const QString &text)
{
    QMap<QString, QString> digests;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        digests.insert(part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1));
    return digests;
}

} // namespace Watchroom
