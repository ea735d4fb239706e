// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/entries.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Entries)
};

Result<const EntryRecord *> writtenEntry(const IncidentRecord &incident, const QString &wanted)
{
    QStringList known;
    const EntryRecord *found = nullptr;
    for (const EntryRecord &entry : incident.timeline) {
        known.append(shortCode(entry.id));
        if (known.last() == wanted.toLower() || entry.id.toString() == wanted)
            found = &entry;
    }
    if (!found)
        return failUnknown(Words::tr("entry"), wanted, known);
    if (!entryKindSpec(found->kind).isByHand)
        return fail(ErrorCode::Refused,
                    Words::tr("This line tells of an act: only what people wrote can go."), wanted,
                    Words::tr("Undo the act, or correct it with a new one."));
    if (found->withdrawn || found->redacted)
        return fail(ErrorCode::Refused, Words::tr("This entry is withdrawn already."), wanted);
    return found;
}

Result<void> mayWithdraw(const Snapshot &now, const EntryRecord &entry, const PersonId &author)
{
    if (entry.author == author)
        return {};
    return require(Right::Redact, *now.process(), *now.incident, author);
}

void writeAgain(ActDraft &draft, const EntryRecord &entry)
{
    Change &made = draft.create(EntityKind::TimelineEntry, draft.newId())
                       .set("happened", Value(entry.happened))
                       .set("noted", Value(draft.nowMoment()))
                       .set("kind", Value(entry.kind))
                       .set("text", Value(entry.text))
                       .set("author", Value(entry.author))
                       .set("moved_from", Value(entry.id)); // a redaction follows it
    if (entry.attachment)
        attach(made, *entry.attachment);
}

/// Into a confidential incident from the open: what is left behind must not tell where it went.
Result<Acts> moveIntoConfidence(const Snapshot &now, const EntryRecord &entry, const Context &context)
{
    if (now.incident->confidential)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 is confidential: nothing moves out of it.").arg(now.incident->name),
                    now.other->name, Words::tr("Write it there anew, and withdraw or redact it here."));
    ActDraft here(now, context, ActKind::Withdraw);
    WR_TRY(mayWithdraw(now, entry, here.author()));
    here.edit(EntityKind::TimelineEntry, entry.id).set("withdrawn", Value(true));
    ActDraft there(now, context, ActKind::MoveEntry, now.other->stream);
    there.setIncident(now.other->id);
    writeAgain(there, entry);
    auto acts = here.take();
    WR_TRY(acts);
    const auto moved = there.take();
    WR_TRY(moved);
    *acts += *moved;
    for (Act &act : *acts)
        act.gesture = acts->first().gesture;
    return acts;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const WithdrawEntryRequest &request, const Context &context)
{
    const auto entry = writtenEntry(*now.incident, request.entry);
    WR_TRY(entry);
    ActDraft draft(now, context, ActKind::Withdraw);
    WR_TRY(mayWithdraw(now, **entry, draft.author()));
    draft.edit(EntityKind::TimelineEntry, (*entry)->id).set("withdrawn", Value(true));
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const MoveEntryRequest &request, const Context &context)
{
    const auto entry = writtenEntry(*now.incident, request.entry);
    WR_TRY(entry);
    if (!now.other)
        return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(request.into),
                    request.into, Words::tr("Name one that is open."));
    if (now.other->id == now.incident->id)
        return fail(ErrorCode::Invalid, Words::tr("The entry is in %1 already.").arg(now.other->name),
                    request.into);
    if (now.other->stream != now.incident->stream)
        return moveIntoConfidence(now, **entry, context);
    ActDraft draft(now, context, ActKind::MoveEntry);
    WR_TRY(mayWithdraw(now, **entry, draft.author()));
    draft.edit(EntityKind::TimelineEntry, (*entry)->id).set("withdrawn", Value(true));
    draft.entry(EntryKind::Link, {Sentence::EntryMoved, {{QStringLiteral("to"), now.other->name}}},
                draft.nowMoment());
    draft.setIncident(now.other->id);
    writeAgain(draft, **entry);
    return draft.take();
}

} // namespace Watchroom
