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

FieldType typeOf(const QString &word)
{
    static const QMap<QString, FieldType> types{
        {QStringLiteral("text"), FieldType::Text},     {QStringLiteral("long_text"), FieldType::LongText},
        {QStringLiteral("choice"), FieldType::Choice}, {QStringLiteral("moment"), FieldType::Moment},
        {QStringLiteral("person"), FieldType::Person}, {QStringLiteral("service"), FieldType::Service},
        {QStringLiteral("link"), FieldType::Link},     {QStringLiteral("number"), FieldType::Number},
        {QStringLiteral("yes_no"), FieldType::YesNo},
    };
    return types.value(word, FieldType::Text);
}

QStringList typeWords()
{
    return QStringLiteral("text long_text choice moment person service link number yes_no").split(u' ');
}

/// Choices defined elsewhere in the file: "@categories", "@priorities" or "@root_causes". The lists are read
/// directly from the tree, because their part may be read later.
QList<Choice> borrowedChoices(ObjectReader &in, const JsonNode &word)
{
    const QStringList known{QStringLiteral("@categories"), QStringLiteral("@priorities"),
                            QStringLiteral("@root_causes")};
    if (!known.contains(word.text))
        in.log().add(word, L("unknown_reference"), unknownText(word.text, known));
    return {Choice{word.text, {}}}; // replaced by fillBorrowedChoices() once the lists are read
}

FlagDefinition readFlag(ObjectReader &in)
{
    FlagDefinition flag;
    flag.key = {in.key(L("key"))};
    flag.text = in.text(L("text"));
    flag.setFrom = {in.reference(L("set_from"), Refers::Severity)};
    flag.setRight = rightFromKey(in.word(L("set_right"), rightKeys(), Need::Optional));
    flag.liftRight = rightFromKey(in.word(L("lift_right"), rightKeys(), Need::Optional));
    for (const QString &role : in.references(L("lifted_by"), Refers::Role))
        flag.liftedBy.append({role});
    return flag;
}

SeverityDefinition readSeverity(ObjectReader &in)
{
    SeverityDefinition severity;
    severity.key = {in.key(L("key"))};
    severity.name = in.text(L("name"));
    severity.meaning = in.text(L("meaning"));
    severity.examples = in.texts(L("examples"));
    in.object(L("targets"), [&](ObjectReader &targets) {
        severity.targets.acknowledge = targets.minutes(L("acknowledge"));
        severity.targets.mitigate = targets.minutes(L("mitigate"));
        severity.targets.resolve = targets.minutes(L("resolve"));
    });
    severity.priorities = in.references(L("priorities"), Refers::Priority);
    severity.reviewRequired = in.yesNo(L("review_required"));
    return severity;
}

LevellerOption readOption(ObjectReader &in)
{
    LevellerOption option;
    option.key = in.key(L("key"));
    option.answer = in.text(L("answer"));
    const JsonNode *severity = in.take(L("severity"), Need::Required);
    if (severity && severity->type != JsonNode::Type::Null)
        option.severity = {in.reference(L("severity"), Refers::Severity, Need::Required)};
    option.why = in.text(L("why"), option.severity ? Need::Required : Need::Optional);
    return option;
}

LevellerQuestion readQuestion(ObjectReader &in)
{
    LevellerQuestion question;
    question.key = in.key(L("key"));
    question.question = in.text(L("question"));
    question.options = in.list(L("options"), readOption, Need::Required);
    return question;
}

RightDefinition readRight(ObjectReader &in)
{
    RightDefinition definition;
    definition.right = rightFromKey(in.word(L("what"), rightKeys())).value_or(Right::LowerSeverity);
    for (const QString &role : in.references(L("roles"), Refers::Role, Need::Required))
        definition.roles.append({role});
    definition.severityFrom = {in.reference(L("severity_from"), Refers::Severity)};
    return definition;
}

} // namespace

Choice readChoice(ObjectReader &in)
{
    return {in.key(L("key")), in.text(L("text"))};
}

QString readPhase(ObjectReader &in, Need need)
{
    return in.word(L("phase"), phases() + QStringList{QStringLiteral("before")}, need);
}

QList<SeverityKey> severityKeys(const QStringList &words)
{
    QList<SeverityKey> keys;
    for (const QString &word : words)
        keys.append({word});
    return keys;
}

FieldDefinition readField(ObjectReader &in)
{
    FieldDefinition field;
    field.key = {in.key(L("key"))};
    field.label = in.text(L("label"));
    field.type = typeOf(in.word(L("type"), typeWords()));
    field.phase = readPhase(in, Need::Optional);
    field.confidential = in.yesNo(L("confidential"));
    field.requiredFrom = {in.reference(L("required_from"), Refers::Severity)};
    field.setRight = rightFromKey(in.word(L("set_right"), rightKeys(), Need::Optional));
    const JsonNode *choices = in.take(L("choices"));
    if (choices && choices->isText())
        field.choices = borrowedChoices(in, *choices);
    else
        field.choices = in.list(L("choices"), readChoice);
    if (in.isObject() && field.type == FieldType::Choice && field.choices.isEmpty())
        in.log().add(in.node(), L("empty_list"), Words::tr("A field of type “choice” needs choices."));
    return field;
}

void readFieldsAndSeverities(ObjectReader &file, ProcessDefinition &process)
{
    process.undeterminedCountsAs
        = {file.reference(L("undetermined_counts_as"), Refers::Severity, Need::Required)};
    process.fields = file.list(L("fields"), readField);
    process.flags = file.list(L("flags"), readFlag);
    process.severities = file.list(L("severities"), readSeverity, Need::Required);
    process.leveller = file.list(L("leveller"), readQuestion);
    process.rights = file.list(L("rights"), readRight, Need::Optional, L("what"));
    process.priorities = file.list(L("priorities"), readChoice);
}

} // namespace Watchroom
