// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/redaction.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Redaction)
};

/// Words that people wrote; what else is text is a key of the process or of the program.
bool holdsWords(EntityKind kind, const QString &field)
{
    const EntitySpec *spec = entitySpec(kind);
    if (kind == EntityKind::Incident && spec && !spec->field(field))
        return true; // the process's own fields
    static const QSet<QString> fields{QStringLiteral("text"),   QStringLiteral("title"),
                                      QStringLiteral("body"),   QStringLiteral("note"),
                                      QStringLiteral("target"), QStringLiteral("link"),
                                      QStringLiteral("way"),    QStringLiteral("reported_by")};
    return fields.contains(field) || (kind == EntityKind::Levelling && field == QLatin1String("reason"));
}

Change withoutWords(const Act &act, const Change &change)
{
    Change restated = change;
    if (!restated.standsFor)
        restated.standsFor = act.mark();
    // A digest tells what the file was to whoever has one like it; and nothing may name bytes that must go.
    erase_if(restated.fields, [&](const FieldChange &field) {
        return change.kind == EntityKind::TimelineEntry
            && (field.field.startsWith(QLatin1String("attachment_"))
                || field.field == QLatin1String("facts"));
    });
    for (FieldChange &field : restated.fields) {
        if (field.value.as<QString>() && holdsWords(change.kind, field.field))
            field.value = Value(field.field == QLatin1String("title") ? Words::tr("Redacted") : QString());
    }
    return restated;
}
/// Whoever has the right in this incident, also after it ended; and everybody their own words, at once.
Result<void> mayRedact(const Snapshot &now, const PersonId &writer, const Context &context)
{
    const auto handle = checkedHandle(context.authorHandle());
    WR_TRY(handle);
    const PersonId author = personId(now.organisation, *handle);
    if (author == writer)
        return {};
    return require(Right::Redact, *now.process(), *now.incident, author);
}

/// Empties \a act, in its stream. What one act restates stands for that act, so each gets a redaction of its
/// own.
Result<void> addRedaction(Acts &gesture, QSet<ActId> &emptied, const Act &act, const Snapshot &now,
                          const QString &reason, const Context &context)
{
    if (emptied.contains(act.id))
        return {};
    emptied.insert(act.id);
    ActDraft one(now, context, ActKind::Redact, act.stream);
    one.refer(act.id);
    auto acts = one.take(reason);
    WR_TRY(acts);
    Act redaction = acts->takeLast();
    for (const Change &change : act.payload.changes)
        redaction.payload.changes.append(withoutWords(act, change));
    if (actKind(act.kind) == ActKind::Redact) // what it emptied stays empty
        redaction.payload.refers = act.payload.refers + redaction.payload.refers;
    gesture += *acts;
    gesture.append(redaction);
    return {};
}

/// Empties what holds the words of \a entries and marks them, each in its stream.
Result<void> redactCopies(Acts &gesture, QSet<ActId> &emptied, const QList<EntryWords> &entries,
                          const Snapshot &now, const QString &reason, const Context &context)
{
    for (const EntryWords &entry : entries) {
        for (const Act &act : entry.acts)
            WR_TRY(addRedaction(gesture, emptied, act, now, reason, context));
        if (entry.isMarked || entry.stream.isNull())
            continue;
        ActDraft mark(now, context, ActKind::MarkRedacted, entry.stream);
        mark.edit(EntityKind::TimelineEntry, entry.entry).set("redacted", Value(true));
        const auto marked = mark.take(reason);
        WR_TRY(marked);
        gesture += *marked;
    }
    return {};
}
} // namespace

Result<Acts> decide(const Snapshot &now, const RedactionToFollow &request, const Context &context)
{
    Acts gesture;
    QSet<ActId> emptied;
    WR_TRY(redactCopies(gesture, emptied, request.entries, now,
                        Words::tr("An entry with the same words was redacted."), context));
    for (Act &act : gesture)
        act.gesture = gesture.first().gesture;
    return gesture;
}

Result<Acts> decide(const Snapshot &now, const RedactRequest &request, const Context &context)
{
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("A redaction needs its reason."), QStringLiteral("reason"),
                    Words::tr("Say why the words must go, without repeating them."));
    QStringList known;
    Uuid target;
    PersonId writer;
    bool gone = false, tellsOfRedaction = false;
    const auto consider = [&](const Uuid &id, const PersonId &author) {
        known.append(shortCode(id));
        if (known.last() != request.entry.toLower() && id.toString() != request.entry)
            return false;
        target = id;
        writer = author;
        return true;
    };
    for (const EntryRecord &entry : now.incident->timeline) {
        if (consider(entry.id, entry.author)) {
            gone = entry.redacted;
            tellsOfRedaction = entryKind(entry.kind) == EntryKind::Redaction;
        }
    }
    for (const TaskRecord &task : now.incident->tasks)
        consider(task.id, task.author);
    for (const UpdateRecord &update : now.incident->updates)
        consider(update.id, update.author);
    if (target.isNull())
        return failUnknown(Words::tr("entry"), request.entry, known);
    if (gone || request.acts.isEmpty())
        return fail(ErrorCode::Refused, Words::tr("Its words are gone already."), request.entry);
    if (tellsOfRedaction)
        return fail(ErrorCode::Refused, Words::tr("Why words were taken out stays."), request.entry);
    WR_TRY(mayRedact(now, writer, context));
    Acts gesture;
    QSet<ActId> emptied;
    for (const Act &act : request.acts)
        WR_TRY(addRedaction(gesture, emptied, act, now, request.reason, context));
    WR_TRY(redactCopies(gesture, emptied, request.copies, now, request.reason, context));
    const bool isEntry = std::any_of(now.incident->timeline.begin(), now.incident->timeline.end(),
                                     [&](const EntryRecord &entry) { return entry.id == target; });
    ActDraft last(now, context, ActKind::MarkRedacted);
    if (isEntry)
        last.edit(EntityKind::TimelineEntry, target).set("redacted", Value(true));
    last.entry(EntryKind::Redaction,
               {Sentence::Redacted, {{QStringLiteral("reason"), request.reason.trimmed()}}},
               last.nowMoment());
    const auto marked = last.take(request.reason);
    WR_TRY(marked);
    gesture.append(marked->last());
    for (Act &act : gesture)
        act.gesture = gesture.first().gesture;
    return gesture;
}

} // namespace Watchroom
