// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/levels.h"

#include "base/text.h"
#include "process/keys.h"
#include "roles/rights.h"

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
    return keysIn(process.severities) + QStringList{undetermined.value};
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
        .set("process", Value(process.id.value))
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

namespace {
/// The level and its reason, or what the request lacks.
Result<Levelled> checkedLevel(const ProcessDefinition &process, const LevelRequest &request)
{
    const auto levelled
        = levelFrom(process, request.severity, request.answers, request.reason, request.language);
    WR_TRY(levelled);
    if (!request.severity && request.answers.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("No severity and no answer was given."),
                    QStringLiteral("severity"),
                    Words::tr("Choose a severity and give the reason, or answer at least one question."),
                    Words::tr("Use --severity s2 --reason … or --answer QUESTION=OPTION."));
    if (levelled->reason.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("A severity needs a reason."), QStringLiteral("reason"),
                    Words::tr("Explain in one sentence why it is %1.").arg(levelled->severity.value));
    return levelled;
}

/// Raising is open to anyone; lowering needs a right, and a stricter one once customers were informed.
Result<void> requireLowering(const ProcessDefinition &process, const IncidentRecord &incident,
                             const SeverityKey &to, const PersonId &author)
{
    const bool lowers = process.severity(incident.severity)
        && (!process.severity(to) || !process.reaches(to, incident.severity));
    if (!lowers)
        return {};
    const RightDefinition *afterPublic = process.right(Right::LowerAfterPublic);
    const bool wasPublic = afterPublic && incident.lastPosted()
        && process.reaches(incident.severity, afterPublic->severityFrom);
    return require(wasPublic ? Right::LowerAfterPublic : Right::LowerSeverity, process, incident, author);
}
} // namespace

Result<Acts> decide(const Snapshot &now, const LevelRequest &request, const Context &context)
{
    const IncidentRecord &incident = *now.incident;
    const ProcessDefinition &process = *now.process();
    const auto levelled = checkedLevel(process, request);
    WR_TRY(levelled);
    ActDraft draft(now, context, ActKind::Level);
    WR_TRY(requireLowering(process, incident, levelled->severity, draft.author()));
    Change &change = draft.edit(EntityKind::Incident, incident.id.uuid);
    if (request.seen)
        change.setSeen(QStringLiteral("severity"), Value(levelled->severity.value), *request.seen);
    else
        change.set("severity", Value(levelled->severity.value));
    if (process.severity(levelled->severity))
        addLevelling(draft, process, *levelled, draft.nowMoment());
    draft.entry(EntryKind::Level,
                {Sentence::Levelled,
                 {{QStringLiteral("severity"), levelled->severity.value},
                  {QStringLiteral("reason"), levelled->reason}}},
                draft.nowMoment());
    return draft.take(levelled->reason);
}

} // namespace Watchroom
