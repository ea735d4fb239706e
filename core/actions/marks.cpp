// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/marks.h"

#include "actions/actdraft.h"
#include "actions/trackplace.h"
#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Marks)
};

/// Whether \a author may mark \a criterion at all.
Result<void> mayMark(const IncidentRecord &incident, const Criterion &criterion, bool met,
                     const PersonId &author)
{
    if (criterion.kind != CriterionKind::Manual && criterion.kind != CriterionKind::Unknown)
        return fail(ErrorCode::Refused,
                    Words::tr("“%1” is met by a fact, not by hand.").arg(criterion.text.in()),
                    criterion.key.value,
                    Words::tr("It depends on: %1 %2.").arg(criterion.kindWord, criterion.parameter));
    if (met && criterion.notByAuthorOf
        && incident.fieldAuthors.value(criterion.notByAuthorOf.value) == author)
        return fail(ErrorCode::Forbidden,
                    Words::tr("“%1” must be confirmed by somebody other than the author of “%2”.")
                        .arg(criterion.text.in(), criterion.notByAuthorOf.value),
                    criterion.key.value, Words::tr("Ask a second person to confirm it."));
    return {};
}
} // namespace

Result<Acts> decide(const Snapshot &now, const CriterionRequest &request, const Context &context)
{
    const auto place = trackWith(now, request.track, Words::tr("criterion"), request.key.value,
                                 [](const ProcessDefinition &process) { return keysIn(process.criteria); });
    WR_TRY(place);
    const Criterion &criterion = *place->process->criterion(request.key);
    ActDraft draft(now, context, ActKind::Criterion);
    WR_TRY(mayMark(*now.incident, criterion, request.met, draft.author()));
    const auto note = checkedText(request.note, TextLimit::entry, Words::tr("The note"));
    WR_TRY(note);
    draft
        .create(EntityKind::CriterionMark,
                uuid5(place->track->id, QStringLiteral("criterion:") + request.key.value))
        .set("track", Value(place->track->id))
        .set("criterion", Value(request.key.value))
        .set("present", Value(request.met))
        .set("by_person", Value(draft.author()))
        .set("at", Value(draft.nowMoment()))
        .set("note", Value(*note));
    draft.entry(EntryKind::Criterion,
                {request.met ? Sentence::CriterionMet : Sentence::CriterionUnmet,
                 {{QStringLiteral("criterion"), request.key.value}, {QStringLiteral("note"), *note}}},
                draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const TickRequest &request, const Context &context)
{
    const auto place = trackWith(now, request.track, Words::tr("checklist"), request.checklist,
                                 [](const ProcessDefinition &process) { return keysIn(process.checklists); });
    WR_TRY(place);
    const Checklist &list = *place->process->checklist(request.checklist);
    const QStringList items = keysIn(list.items);
    for (const QString &item : request.items) {
        if (!items.contains(item))
            return failUnknown(Words::tr("item of %1").arg(list.key), item, items);
    }
    const auto note = checkedText(request.note, TextLimit::entry, Words::tr("The note"));
    WR_TRY(note);
    ActDraft draft(now, context, ActKind::Tick);
    const QStringList wanted = request.items.isEmpty() ? items : request.items;
    for (const QString &item : wanted)
        draft
            .create(EntityKind::ChecklistTick,
                    uuid5(place->track->id, QStringLiteral("tick:%1:%2").arg(list.key, item)))
            .set("track", Value(place->track->id))
            .set("checklist", Value(list.key))
            .set("item", Value(item))
            .set("present", Value(request.done))
            .set("by_person", Value(draft.author()))
            .set("at", Value(draft.nowMoment()))
            .set("note", Value(*note));
    draft.entry(EntryKind::Tick,
                {Sentence::ItemsTicked,
                 {{QStringLiteral("checklist"), list.key},
                  {QStringLiteral("count"), QString::number(wanted.size())}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
