// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/entryfacts.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Watchroom {

namespace {
struct SentenceSpec
{
    Sentence sentence;
    QString key;
};

const QList<SentenceSpec> &sentenceSpecs()
{
    static const QList<SentenceSpec> specs{
        {Sentence::Reported, QStringLiteral("reported")},
        {Sentence::Declared, QStringLiteral("declared")},
        {Sentence::Step, QStringLiteral("step")},
        {Sentence::StepOnTrack, QStringLiteral("step_on_track")},
        {Sentence::MergedInto, QStringLiteral("merged_into")},
        {Sentence::MergedHere, QStringLiteral("merged_here")},
        {Sentence::MergeDropped, QStringLiteral("merge_dropped")},
        {Sentence::Levelled, QStringLiteral("levelled")},
        {Sentence::Paged, QStringLiteral("paged")},
        {Sentence::Answered, QStringLiteral("answered")},
        {Sentence::Declined, QStringLiteral("declined")},
        {Sentence::RoleTaken, QStringLiteral("role_taken")},
        {Sentence::HandedOver, QStringLiteral("handed_over")},
        {Sentence::NotPaged, QStringLiteral("not_paged")},
        {Sentence::Released, QStringLiteral("released")},
        {Sentence::RoleSettled, QStringLiteral("role_settled")},
        {Sentence::TaskAdded, QStringLiteral("task_added")},
        {Sentence::TaskDone, QStringLiteral("task_done")},
        {Sentence::FieldSet, QStringLiteral("field_set")},
        {Sentence::FieldReported, QStringLiteral("field_reported")},
        {Sentence::FieldSettled, QStringLiteral("field_settled")},
        {Sentence::ServiceAdded, QStringLiteral("service_added")},
        {Sentence::FlagSet, QStringLiteral("flag_set")},
        {Sentence::FlagLifted, QStringLiteral("flag_lifted")},
        {Sentence::ClockSet, QStringLiteral("clock_set")},
        {Sentence::ClockCleared, QStringLiteral("clock_cleared")},
        {Sentence::CriterionMet, QStringLiteral("criterion_met")},
        {Sentence::CriterionUnmet, QStringLiteral("criterion_unmet")},
        {Sentence::ItemsTicked, QStringLiteral("items_ticked")},
        {Sentence::LinkAdded, QStringLiteral("link_added")},
        {Sentence::LinkRemoved, QStringLiteral("link_removed")},
        {Sentence::EntryMoved, QStringLiteral("entry_moved")},
        {Sentence::AccessGranted, QStringLiteral("access_granted")},
        {Sentence::AccessRevoked, QStringLiteral("access_revoked")},
        {Sentence::MadeConfidential, QStringLiteral("made_confidential")},
        {Sentence::MadeOpen, QStringLiteral("made_open")},
        {Sentence::ReviewRequested, QStringLiteral("review_requested")},
        {Sentence::UpdateApproved, QStringLiteral("update_approved")},
        {Sentence::ChangesWanted, QStringLiteral("changes_wanted")},
        {Sentence::UpdatePosted, QStringLiteral("update_posted")},
        {Sentence::UpdatePostedUnreviewed, QStringLiteral("update_posted_unreviewed")},
        {Sentence::Redacted, QStringLiteral("redacted")},
        {Sentence::Undone, QStringLiteral("undone")},
    };
    return specs;
}
} // namespace

Value toValue(const EntryFacts &facts)
{
    Value::List list;
    for (const SentenceSpec &spec : sentenceSpecs()) {
        if (spec.sentence == facts.sentence)
            list.push_back(Value(spec.key));
    }
    for (auto value = facts.values.constBegin(); value != facts.values.constEnd(); ++value) {
        list.push_back(Value(value.key()));
        list.push_back(Value(value.value()));
    }
    return Value(std::move(list));
}

EntryFacts factsFrom(const QStringList &stored)
{
    static const QHash<QString, Sentence> byKey = [] {
        QHash<QString, Sentence> made;
        for (const SentenceSpec &spec : sentenceSpecs())
            made.insert(spec.key, spec.sentence);
        return made;
    }();
    EntryFacts facts;
    facts.sentence = byKey.value(stored.value(0), Sentence::None);
    for (qsizetype at = 1; at + 1 < stored.size(); at += 2)
        facts.values.insert(stored.at(at), stored.at(at + 1));
    return facts;
}

} // namespace Watchroom
