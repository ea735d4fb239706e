// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/levels.h"

#include "base/text.h"
#include "roles/roles.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Level)
};

const SeverityKey undetermined{QStringLiteral("undetermined")};

QStringList severityKeys(const ProcessDefinition &process)
{
    QStringList keys;
    for (const SeverityDefinition &severity : process.severities)
        keys.append(severity.key.value);
    keys.append(undetermined.value);
    return keys;
}
} // namespace

Result<Levelled> levelFrom(const ProcessDefinition &process, const SeverityKey &severity,
                           const QList<Answer> &answers, const QString &reason, const QString &language)
{
    const auto checked = checkedText(reason, TextLimit::entry, Words::tr("The reason"));
    WR_TRY(checked);
    Levelled result{undetermined, answers, checked->trimmed()};
    if (severity) {
        const SeverityKey key{severity.value.toLower()};
        if (!severityKeys(process).contains(key.value))
            return failUnknown(Words::tr("severity"), severity.value, severityKeys(process));
        result.severity = key;
    }
    if (!answers.isEmpty()) {
        const auto level = Watchroom::level(process, answers, language);
        WR_TRY(level);
        if (!severity)
            result.severity = level->severity;
        if (result.reason.isEmpty() && result.severity == level->severity)
            result.reason = level->sentence();
    }
    return result;
}

void addLevelling(ActDraft &draft, const ProcessDefinition &process, const Levelled &levelled,
                  const Moment &at)
{
    Value::List answers;
    for (const Answer &answer : levelled.answers)
        answers.push_back(Value(answer.question + QLatin1Char('=') + answer.option));
    Change &levelling = draft.create(EntityKind::Levelling, draft.newId());
    levelling.set("severity", Value(levelled.severity.value))
        .set("answers", Value(answers))
        .set("reason", Value(levelled.reason))
        .set("author", Value(draft.author()))
        .set("at", Value(at))
        .set("process", Value(process.id))
        .set("version", Value(int64_t(process.version)));
    const Uuid incident = levelling.fields.first().value.id();
    for (const FlagDefinition &flag : process.flags) {
        if (flag.setFrom && process.reaches(levelled.severity, flag.setFrom))
            draft.create(EntityKind::IncidentFlag, uuid5(incident, QStringLiteral("flag:") + flag.key.value))
                .set("flag", Value(flag.key.value))
                .set("note", Value(QString()))
                .set("present", Value(true));
    }
}

Result<Acts> decide(const Snapshot &now, const LevelRequest &request, const Context &context)
{
    const IncidentRecord &incident = *now.incident;
    const ProcessDefinition &process = *now.process();
    const auto levelled
        = levelFrom(process, request.severity, request.answers, request.reason, request.language);
    WR_TRY(levelled);
    if (!request.severity && request.answers.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Say a severity or answer a question."),
                    QStringLiteral("severity"),
                    Words::tr("Choose a severity and say why, or answer at least one of the questions."),
                    Words::tr("Write --severity s2 --reason … or --answer QUESTION=OPTION."));
    if (levelled->reason.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("A severity needs its reason."), QStringLiteral("reason"),
                    Words::tr("Say in one sentence why it is %1.").arg(levelled->severity.value));
    ActDraft draft(now, context, QStringLiteral("level"));
    const bool lowers = process.severity(incident.severity)
        && (!process.severity(levelled->severity) || !process.reaches(levelled->severity, incident.severity));
    const bool told
        = lowers && incident.lastPosted() && process.reaches(incident.severity, {QStringLiteral("s2")});
    const QString right = told && process.right(QStringLiteral("lower_after_public"))
        ? QStringLiteral("lower_after_public")
        : QStringLiteral("lower_severity");
    if (lowers && !hasRight(process, incident, draft.author(), right)) {
        QStringList roles;
        for (const RoleKey &role : process.right(right)->roles)
            roles.append(role.value);
        return fail(ErrorCode::Forbidden,
                    Words::tr("Lowering the severity of %1 belongs to: %2.")
                        .arg(incident.name, roles.join(QStringLiteral(", "))),
                    right, Words::tr("Ask one of them, or take the role first."));
    }
    Change &change = draft.edit(EntityKind::Incident, incident.id.uuid);
    if (request.seen)
        change.setSeen(QStringLiteral("severity"), Value(levelled->severity.value), *request.seen);
    else
        change.set("severity", Value(levelled->severity.value));
    if (process.severity(levelled->severity))
        addLevelling(draft, process, *levelled, draft.nowMoment());
    const SeverityDefinition *shown = process.severity(levelled->severity);
    draft.entry(QStringLiteral("level"),
                Words::tr("%1: %2").arg(shown ? shown->name.in(request.language) : levelled->severity.value,
                                        levelled->reason),
                draft.nowMoment());
    return draft.take(levelled->reason);
}

} // namespace Watchroom
