// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actdraft.h"

#include "base/text.h"
#include "timeline/entrysentence.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Act)
};
} // namespace

Result<QString> checkedHandle(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}$"));
    QString handle = text.trimmed().toLower();
    if (handle.startsWith(QLatin1Char('@')))
        handle.remove(0, 1);
    if (!pattern.match(handle).hasMatch())
        return fail(
            ErrorCode::Invalid, Words::tr("“%1” can't name a person.").arg(text.left(60)), text.left(60),
            Words::tr("A handle is one word of letters, digits, dots and dashes, such as ann or k.sato."));
    return handle;
}

void attach(Change &entry, const AttachmentRecord &file)
{
    entry.set("attachment_sha256", Value(file.sha256))
        .set("attachment_name", Value(file.name))
        .set("attachment_type", Value(file.mediaType))
        .set("attachment_size", Value(file.size));
}

const ProcessDefinition *Snapshot::process() const
{
    const TrackRecord *main = incident ? incident->mainTrack() : nullptr;
    return main ? trackProcesses.value(main->id).get() : nullptr;
}

QStringList Snapshot::personHandles() const
{
    return people.keys();
}

std::optional<PersonRecord> Snapshot::person(const PersonId &id) const
{
    for (const PersonRecord &person : people) {
        if (person.id == id)
            return person;
    }
    return {};
}

ActDraft::ActDraft(const Snapshot &now, const Context &context, ActKind kind)
    : ActDraft(now, context, kind, now.incident ? now.incident->stream : now.openStream)
{
    if (now.incident)
        m_incident = now.incident->id;
}

ActDraft::ActDraft(const Snapshot &now, const Context &context, ActKind kind, const StreamId &stream)
    : m_now(now)
    , m_context(context)
    , m_gesture{context.newId()}
    , m_stream(stream)
    , m_author(person(context.authorHandle()))
    , m_act(begin(kind, stream))
{
}

bool ActDraft::isKnown(const Uuid &id) const
{
    return m_stream != m_now.openStream || m_now.openlyNamed.contains(id);
}

Act ActDraft::begin(ActKind kind, const StreamId &stream) const
{
    Act act;
    act.id = {m_context.newId()};
    act.stream = stream;
    act.kind = keyOf(kind);
    act.author = m_author;
    act.systemUser = m_context.systemUser();
    act.gesture = m_gesture;
    return act;
}

PersonId ActDraft::person(const QString &text)
{
    const auto handle = checkedHandle(text);
    if (!handle) {
        m_error = text;
        return {};
    }
    if (const auto known = m_now.people.constFind(*handle);
        known != m_now.people.constEnd() && isKnown(known->id.uuid))
        return known->id;
    const PersonId id = personId(m_now.organisation, *handle);
    for (const Change &change : std::as_const(m_organisationChanges)) {
        if (change.entity == id.uuid)
            return id;
    }
    Change made{EntityKind::Person, id.uuid, true, {}, {}};
    made.set("handle", Value(*handle));
    m_organisationChanges.append(made);
    return id;
}

Uuid ActDraft::service(const QString &name)
{
    if (const auto known = m_now.services.constFind(name);
        known != m_now.services.constEnd() && isKnown(*known))
        return *known;
    const Uuid id = uuid5(m_now.organisation.uuid, QStringLiteral("service:") + name);
    for (const Change &change : std::as_const(m_organisationChanges)) {
        if (change.entity == id)
            return id;
    }
    Change made{EntityKind::Service, id, true, {}, {}};
    made.set("name", Value(name));
    m_organisationChanges.append(made);
    return id;
}

Change &ActDraft::create(EntityKind kind, const Uuid &id)
{
    Change &change = edit(kind, id);
    change.creation = true;
    const EntitySpec *spec = entitySpec(kind);
    if (spec && spec->field(QStringLiteral("incident")))
        change.set("incident", Value(m_incident));
    return change;
}

Change &ActDraft::edit(EntityKind kind, const Uuid &id)
{
    for (Change &change : m_changes) {
        if (change.entity == id)
            return change;
    }
    Change &change = m_changes.emplace_back(Change{kind, id, false, {}, {}});
    change.fields.reserve(8); // most have fewer
    return change;
}

Change &ActDraft::entry(EntryKind kind, const EntryFacts &facts, const Moment &happened)
{
    const QString text = entrySentence(facts, {m_now.trackProcesses});
    return entry(kind, text, happened).set("facts", toValue(facts));
}

Change &ActDraft::entry(EntryKind kind, const QString &text, const Moment &happened)
{
    return create(EntityKind::TimelineEntry, newId())
        .set("happened", Value(happened))
        .set("noted", Value(nowMoment()))
        .set("kind", Value(keyOf(kind)))
        .set("text", Value(text))
        .set("author", Value(m_author));
}

/// A clock or an entry years ahead is most likely a typing error: history that looks wrong is kept and
/// flagged. When a task is due may lie so far; an import flags what is odd by itself.
void ActDraft::flagTimesFarAhead()
{
    static const QSet<EntityKind> kinds{EntityKind::Incident, EntityKind::TimelineEntry,
                                        EntityKind::StatusUpdate, EntityKind::Engagement};
    if (m_incident.uuid.isNull() || actKind(m_act.kind) == ActKind::Import)
        return;
    const Instant limit = m_context.now() + std::chrono::hours(366 * 24);
    QStringList notes;
    for (const Change &change : m_changes) {
        for (const FieldChange &field : change.fields) {
            const auto stated = kinds.contains(change.kind) ? field.value.moment() : std::nullopt;
            const QString note = stated && stated->at > limit
                ? Words::tr("A time more than a year ahead was stated: %1").arg(toIso(*stated))
                : QString();
            if (!note.isEmpty() && !notes.contains(note)) // the clock and its entry state the same
                notes.append(note);
        }
    }
    for (const QString &note : std::as_const(notes))
        create(EntityKind::IncidentFlag, newId()) // each stands for itself
            .set("flag", Value(QStringLiteral("time_far_ahead")))
            .set("note", Value(note))
            .set("present", Value(true));
}

Result<Acts> ActDraft::take(const QString &reason)
{
    if (m_error)
        return fail(checkedHandle(*m_error).error());
    flagTimesFarAhead();
    const auto checked = checkedText(reason, TextLimit::entry, Words::tr("The reason"));
    WR_TRY(checked);
    m_act.payload.reason = *checked;
    m_act.payload.changes = QList<Change>(m_changes.begin(), m_changes.end());
    if (m_organisationChanges.isEmpty())
        return Acts{m_act};
    Act first = begin(ActKind::Person, m_act.stream);
    first.payload.changes = m_organisationChanges;
    return Acts{first, m_act};
}

} // namespace Watchroom
