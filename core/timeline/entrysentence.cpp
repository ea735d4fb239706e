// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/entrysentence.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Timeline)
};

/// Looks up keys in the first process that defines them.
class Namer
{
public:
    explicit Namer(const EntryNames &names)
        : m_names(names)
    {
    }

    QString state(const QString &key) const
    {
        return named(key, [&](const ProcessDefinition &process) { return process.state({key}); });
    }
    QString role(const QString &key) const
    {
        return named(key, [&](const ProcessDefinition &process) { return process.role({key}); });
    }
    QString severity(const QString &key) const
    {
        return named(key, [&](const ProcessDefinition &process) { return process.severity({key}); });
    }
    QString publicState(const QString &key) const
    {
        return named(key, [&](const ProcessDefinition &process) { return process.publicState(key); });
    }
    QString criterion(const QString &key) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            if (const Criterion *found = process->criterion({key}))
                return found->text.in(m_names.language);
        }
        return key;
    }
    QString checklist(const QString &key) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            if (const Checklist *found = process->checklist(key))
                return found->title.in(m_names.language);
        }
        return key;
    }
    QString flag(const QString &key) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            for (const FlagDefinition &each : process->flags) {
                if (each.key.value == key)
                    return each.text.in(m_names.language);
            }
        }
        return key;
    }
    QString field(const QString &key) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            if (const FieldDefinition *found = process->field({key}))
                return found->label.in(m_names.language);
        }
        return key;
    }
    /// A choice by its text, anything else as it is.
    QString fieldValue(const QString &fieldKey, const QString &value) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            const FieldDefinition *found = process->field({fieldKey});
            for (const Choice &choice : found ? found->choices : QList<Choice>()) {
                if (choice.key == value)
                    return choice.text.in(m_names.language);
            }
        }
        return value.isEmpty() ? Words::tr("emptied", "a field") : value;
    }
    QString process(const QString &id) const
    {
        for (const ProcessPointer &each : m_names.processes) {
            if (each->id.value == id)
                return each->title.in(m_names.language);
        }
        return id;
    }
    /// "mitigated" for "mitigated_at".
    QString clock(QString key) const
    {
        if (key.endsWith(QLatin1String("_at")))
            key.chop(3);
        return key.replace(QLatin1Char('_'), QLatin1Char(' '));
    }

private:
    template<typename Find>
    QString named(const QString &key, const Find &find) const
    {
        for (const ProcessPointer &process : m_names.processes) {
            if (const auto *found = find(*process))
                return found->name.in(m_names.language);
        }
        return key;
    }

    const EntryNames &m_names;
};

QString stepSentence(const EntryFacts &facts, const Namer &name)
{
    const QString step = Words::tr("%1 → %2", "a step from state to state")
                             .arg(name.state(facts.value("from")), name.state(facts.value("to")));
    const QString text = facts.sentence == Sentence::StepOnTrack
        ? Words::tr("%1: %2", "a track and its step").arg(name.process(facts.value("track")), step)
        : step;
    if (!facts.value("override").isEmpty())
        return Words::tr("%1, overridden: %2").arg(text, facts.value("override"));
    if (!facts.value("reason").isEmpty())
        return Words::tr("%1: %2", "a step and its reason").arg(text, facts.value("reason"));
    return text;
}

QString roleSentence(const EntryFacts &facts, const Namer &name)
{
    const QString role = name.role(facts.value("role"));
    const QString person = facts.value("person");
    switch (facts.sentence) {
    case Sentence::Paged:
        return Words::tr("Paged: %1, by %2", "a role and a channel").arg(role, facts.value("way"));
    case Sentence::Answered:
        return Words::tr("%1 acknowledged: %2", "a role and a person").arg(role, person);
    case Sentence::Declined:
        return Words::tr("%1 is not available", "a role").arg(role);
    case Sentence::RoleTaken:
        return Words::tr("%1 is %2", "a person and a role").arg(person, role);
    case Sentence::NotPaged:
        return Words::tr("Not paged: %1, because %2", "a role and a reason").arg(role, facts.value("reason"));
    case Sentence::Released:
        return Words::tr("Released: %1", "a role").arg(role);
    case Sentence::RoleSettled:
        return Words::tr("Conflict settled: %1 is %2", "a person and a role").arg(person, role);
    case Sentence::UpdateApproved:
        return facts.value("reported_by").isEmpty()
            ? Words::tr("Update approved by the %1", "a role").arg(role)
            : Words::tr("Update approved by the %1, reported by %2", "a role and a person")
                  .arg(role, facts.value("reported_by"));
    default:
        return Words::tr("The %1 wants changes to the update", "a role").arg(role);
    }
}

QString fieldSentence(const EntryFacts &facts, const Namer &name)
{
    const QString key = facts.value("field");
    const QString label = name.field(key), value = name.fieldValue(key, facts.value("value"));
    if (facts.sentence == Sentence::FieldReported)
        return Words::tr("%1: %2 (reported by %3)", "a field, its value and a person")
            .arg(label, value, facts.value("reported_by"));
    if (facts.sentence == Sentence::FieldSettled)
        return Words::tr("Conflict in %1 settled: %2", "a field and its value").arg(label, value);
    return Words::tr("%1: %2", "a field and its value").arg(label, value);
}

QString markSentence(const EntryFacts &facts, const Namer &name)
{
    switch (facts.sentence) {
    case Sentence::FlagSet:
        return Words::tr("Flag set: %1").arg(name.flag(facts.value("flag")));
    case Sentence::FlagLifted:
        return Words::tr("Flag lifted: %1").arg(name.flag(facts.value("flag")));
    case Sentence::ClockSet:
        return Words::tr("Time recorded: %1", "a clock").arg(name.clock(facts.value("clock")));
    case Sentence::ClockCleared:
        return Words::tr("Time removed: %1, because %2", "a clock and a reason")
            .arg(name.clock(facts.value("clock")), facts.value("reason"));
    case Sentence::ItemsTicked:
        return Words::tr("%1: %n item(s) ticked", "a checklist", facts.value("count").toInt())
            .arg(name.checklist(facts.value("checklist")));
    default:
        break;
    }
    const QString criterion = name.criterion(facts.value("criterion"));
    const QString text = facts.sentence == Sentence::CriterionMet
        ? Words::tr("Met: %1", "an exit criterion").arg(criterion)
        : Words::tr("No longer met: %1", "an exit criterion").arg(criterion);
    return facts.value("note").isEmpty()
        ? text
        : Words::tr("%1 (%2)", "a criterion and a note").arg(text, facts.value("note"));
}

QString updateSentence(const EntryFacts &facts, const Namer &name)
{
    switch (facts.sentence) {
    case Sentence::ReviewRequested:
        return Words::tr("Review requested. I intend to post: %1").arg(facts.value("text"));
    case Sentence::UpdatePosted:
        return Words::tr("Update %1 posted: %2", "a number and a public state")
            .arg(facts.value("number"), name.publicState(facts.value("state")));
    default:
        return Words::tr("Update %1 posted without review, no news: %2", "a number and a public state")
            .arg(facts.value("number"), name.publicState(facts.value("state")));
    }
}

QString accessSentence(const EntryFacts &facts)
{
    switch (facts.sentence) {
    case Sentence::AccessGranted:
        return Words::tr("%1 was given access", "a person").arg(facts.value("person"));
    case Sentence::AccessRevoked:
        return Words::tr("Access of %1 was revoked", "a person").arg(facts.value("person"));
    case Sentence::MadeConfidential:
        return Words::tr("Made confidential: %1", "a reason").arg(facts.value("reason"));
    default:
        return Words::tr("Opened to everyone: %1", "a reason").arg(facts.value("reason"));
    }
}

QString linkSentence(const EntryFacts &facts)
{
    switch (facts.sentence) {
    case Sentence::MergedInto:
        return Words::tr("Merged into %1", "an incident").arg(facts.value("into"));
    case Sentence::MergedHere:
        return Words::tr("%1 was merged into this incident: %2", "an incident and its title")
            .arg(facts.value("name"), facts.value("title"));
    case Sentence::MergeDropped:
        return Words::tr("It stays open and is not merged into %1", "an incident").arg(facts.value("into"));
    case Sentence::LinkAdded:
        return Words::tr("Link added (%1): %2", "a kind and a target")
            .arg(facts.value("kind"), facts.value("target"));
    case Sentence::LinkRemoved:
        return Words::tr("Link removed (%1): %2", "a kind and a target")
            .arg(facts.value("kind"), facts.value("target"));
    default:
        return Words::tr("An entry was moved to %1", "an incident").arg(facts.value("to"));
    }
}

/// Sentences that name nothing of the process.
QString plainSentence(const EntryFacts &facts)
{
    switch (facts.sentence) {
    case Sentence::Reported:
        return Words::tr("Reported");
    case Sentence::Declared:
        return Words::tr("Declared");
    case Sentence::HandedOver:
        return Words::tr("Handed over: %1").arg(facts.value("text"));
    case Sentence::TaskAdded:
        return Words::tr("Task: %1").arg(facts.value("text"));
    case Sentence::TaskDone:
        return Words::tr("Task done: %1").arg(facts.value("text"));
    case Sentence::ServiceAdded:
        return Words::tr("Service: %1").arg(facts.value("service"));
    case Sentence::Redacted:
        return Words::tr("Redacted: %1", "a reason").arg(facts.value("reason"));
    case Sentence::Undone:
        return Words::tr("Undone: %1", "an act").arg(facts.value("act"));
    default:
        return {};
    }
}
} // namespace

QString entrySentence(const EntryFacts &facts, const EntryNames &names)
{
    const Namer name(names);
    switch (facts.sentence) {
    case Sentence::Step:
    case Sentence::StepOnTrack:
        return stepSentence(facts, name);
    case Sentence::Levelled:
        return Words::tr("%1: %2", "a severity and its reason")
            .arg(name.severity(facts.value("severity")), facts.value("reason"));
    case Sentence::Paged:
    case Sentence::Answered:
    case Sentence::Declined:
    case Sentence::RoleTaken:
    case Sentence::NotPaged:
    case Sentence::Released:
    case Sentence::RoleSettled:
    case Sentence::UpdateApproved:
    case Sentence::ChangesWanted:
        return roleSentence(facts, name);
    case Sentence::FieldSet:
    case Sentence::FieldReported:
    case Sentence::FieldSettled:
        return fieldSentence(facts, name);
    case Sentence::FlagSet:
    case Sentence::FlagLifted:
    case Sentence::ClockSet:
    case Sentence::ClockCleared:
    case Sentence::CriterionMet:
    case Sentence::CriterionUnmet:
    case Sentence::ItemsTicked:
        return markSentence(facts, name);
    case Sentence::ReviewRequested:
    case Sentence::UpdatePosted:
    case Sentence::UpdatePostedUnreviewed:
        return updateSentence(facts, name);
    case Sentence::AccessGranted:
    case Sentence::AccessRevoked:
    case Sentence::MadeConfidential:
    case Sentence::MadeOpen:
        return accessSentence(facts);
    case Sentence::MergedInto:
    case Sentence::MergedHere:
    case Sentence::MergeDropped:
    case Sentence::LinkAdded:
    case Sentence::LinkRemoved:
    case Sentence::EntryMoved:
        return linkSentence(facts);
    default:
        return plainSentence(facts);
    }
}

QString entryText(const EntryRecord &entry, const EntryNames &names)
{
    return entry.facts.sentence == Sentence::None ? entry.text : entrySentence(entry.facts, names);
}

} // namespace Watchroom
