// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/parts.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

using L = QLatin1String;

Category readCategory(ObjectReader &in)
{
    Category category;
    category.key = in.key(L("key"));
    category.name = in.text(L("name"));
    category.meaning = in.text(L("meaning"));
    category.indicators = in.texts(L("indicators"), Need::Required);
    category.triggers = in.texts(L("triggers"), Need::Required);
    category.firstSteps = in.texts(L("first_steps"), Need::Required);
    category.pullIn = in.texts(L("pull_in"));
    category.veris = in.strings(L("veris"));
    category.nist = in.line(L("nist"));
    return category;
}

ReviewRules readReview(ObjectReader &in)
{
    ReviewRules review;
    review.requiredFrom = {in.reference(L("required_from"), Refers::Severity)};
    review.dueDays = in.number(L("due_days"), 1, 365, 5, Need::Required);
    review.fields = in.list(L("fields"), readField, Need::Required);
    review.rootCauses = in.list(L("root_causes"), readChoice);
    review.factorKinds = in.list(L("factor_kinds"), readChoice);
    return review;
}

/// Where and how to start an incident, and what to do if that way is not available.
Initiate readInitiate(ObjectReader &in)
{
    Initiate initiate;
    initiate.channel = in.line(L("channel"), Need::Required);
    initiate.command = in.line(L("command"), Need::Required);
    initiate.address = in.line(L("address"));
    initiate.fallback = in.line(L("fallback"), Need::Required);
    initiate.steps = in.texts(L("steps"), Need::Required);
    return initiate;
}

QMap<SeverityKey, int> readDays(ObjectReader &in)
{
    QMap<SeverityKey, int> days;
    for (const JsonNode &member : in.node().children) {
        if (in.log().severities.contains(member.name)) // finish() reports other names
            days.insert({member.name}, in.number(L(member.name.toLatin1()), 1, 3660, 1));
    }
    return days;
}

/// Fills fields whose choices refer to another list of this file.
void fillBorrowedChoices(ProcessDefinition &process)
{
    const auto fill = [&](QList<FieldDefinition> &fields) {
        for (FieldDefinition &field : fields) {
            const QString from = field.choices.isEmpty() ? QString() : field.choices.first().key;
            if (from == L("@priorities"))
                field.choices = process.priorities;
            else if (from == L("@root_causes"))
                field.choices = process.review.rootCauses;
            else if (from == L("@categories")) {
                field.choices.clear();
                for (const Category &category : process.categories)
                    field.choices.append({category.key, category.name});
            }
        }
    };
    fill(process.fields);
    fill(process.review.fields);
}

} // namespace

void readAfterwards(ObjectReader &file, ProcessDefinition &process)
{
    process.categories = file.list(L("categories"), readCategory);
    process.indicatorTypes = file.strings(L("indicator_types"));
    process.handoff = file.list(L("handoff"), readChoice);
    process.managementUpdate = file.list(L("management_update"), readChoice);
    file.object(L("corrective_action_days"),
                [&](ObjectReader &in) { process.correctiveActionDays = readDays(in); });
    file.object(L("review"), [&](ObjectReader &in) { process.review = readReview(in); });
    file.object(
        L("initiate"), [&](ObjectReader &in) { process.initiate = readInitiate(in); }, Need::Required);
    fillBorrowedChoices(process);
}

} // namespace Watchroom
