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

State readState(ObjectReader &in)
{
    State state;
    state.key = {in.key(L("key"))};
    state.end = in.yesNo(L("end"));
    state.phase = in.word(L("phase"), phases(), state.end ? Need::Optional : Need::Required);
    state.name = in.text(L("name"));
    state.meaning = in.text(L("meaning"));
    state.publicLabel = in.text(L("public_label"), Need::Optional);
    state.clock = {in.key(L("clock"), Need::Optional)};
    state.trackerLabel = in.line(L("tracker_label"));
    state.start
        = in.word(L("start"), {QStringLiteral("declared"), QStringLiteral("reported")}, Need::Optional);
    return state;
}

/// Parses "lead", "anyone" or "field:service_owner".
Taker takerOf(const JsonNode &word, ReadLog &log)
{
    if (word.text == L("anyone"))
        return {Taker::Kind::Anyone, {}, {}};
    if (word.text.startsWith(L("field:"))) {
        log.references.append({Refers::Field, &word});
        return {Taker::Kind::Field, word.text.mid(6), {}};
    }
    log.references.append({Refers::Role, &word});
    return {Taker::Kind::Role, word.text, {}};
}

QList<Taker> readTakers(ObjectReader &in)
{
    QList<Taker> takers;
    const JsonNode *list = in.take(L("by"), Need::Required);
    if (list && (!list->isList() || list->children.empty())) {
        in.log().add(*list, list->isList() ? L("empty_list") : L("wrong_type"),
                     Words::tr("Found %1; expected an array of at least one role, “anyone” or “field:…”.")
                         .arg(typeText(list->type)));
        return takers;
    }
    for (const JsonNode &item : childrenOf(list)) {
        if (item.isText()) {
            takers.append(takerOf(item, in.log()));
            continue;
        }
        ObjectReader taker(item, in.log());
        if (const JsonNode *role = taker.take(L("role"), Need::Required); role && role->isText())
            takers.append(takerOf(*role, in.log()));
        else
            takers.append(Taker{Taker::Kind::Role, taker.key(L("role"), Need::Optional), {}});
        takers.last().severityFrom = {taker.reference(L("severity_from"), Refers::Severity)};
        taker.finish();
    }
    return takers;
}

Transition readTransition(ObjectReader &in)
{
    Transition step;
    step.key = in.key(L("key"));
    for (const QString &state : in.references(L("from"), Refers::State, Need::Required))
        step.from.append({state});
    step.to = {in.reference(L("to"), Refers::State, Need::Required)};
    step.name = in.text(L("name"));
    step.by = readTakers(in);
    for (const QString &criterion : in.references(L("criteria"), Refers::Criterion))
        step.criteria.append({criterion});
    if (const int hours = in.number(L("within_hours"), 1, 24 * 366, 0); hours > 0)
        step.within = std::chrono::hours(hours);
    step.back = in.yesNo(L("back"));
    return step;
}

CriterionKind kindOf(const QString &word)
{
    static const QMap<QString, CriterionKind> kinds{
        {QStringLiteral("field_set"), CriterionKind::FieldSet},
        {QStringLiteral("role_filled"), CriterionKind::RoleFilled},
        {QStringLiteral("update_posted"), CriterionKind::UpdatePosted},
        {QStringLiteral("task_done"), CriterionKind::TaskDone},
        {QStringLiteral("checklist_done"), CriterionKind::ChecklistDone},
        {QStringLiteral("manual"), CriterionKind::Manual},
    };
    return kinds.value(word, CriterionKind::Unknown);
}

Criterion readCriterion(ObjectReader &in)
{
    Criterion criterion;
    criterion.key = {in.key(L("key"))};
    criterion.text = in.text(L("text"));
    criterion.kindWord = in.key(L("kind"));
    criterion.kind = kindOf(criterion.kindWord);
    const JsonNode *kind = in.take(L("kind"));
    if (criterion.kind == CriterionKind::Unknown && !criterion.kindWord.isEmpty()
        && in.log().format <= knownProcessFormat) {
        in.log().add(*kind, L("unknown_word"),
                     unknownText(criterion.kindWord,
                                 {QStringLiteral("field_set"), QStringLiteral("role_filled"),
                                  QStringLiteral("update_posted"), QStringLiteral("task_done"),
                                  QStringLiteral("checklist_done"), QStringLiteral("manual")}));
    }
    const bool needsParameter
        = criterion.kind != CriterionKind::Manual && criterion.kind != CriterionKind::Unknown;
    criterion.parameter = in.line(L("parameter"), needsParameter ? Need::Required : Need::Optional);
    criterion.exists = in.yesNo(L("exists"));
    criterion.severityFrom = {in.reference(L("severity_from"), Refers::Severity)};
    in.object(L("only_if"), [&](ObjectReader &condition) {
        criterion.onlyIfFlag = {condition.reference(L("flag"), Refers::Flag)};
        criterion.onlyIfNotFlag = {condition.reference(L("not_flag"), Refers::Flag)};
        criterion.onlyIfPublic = condition.yesNo(L("public"));
    });
    criterion.notByAuthorOf = {in.reference(L("not_by"), Refers::Field)};
    criterion.secondPerson = in.yesNo(L("second_person"));
    return criterion;
}

Timebox readTimebox(ObjectReader &in)
{
    Timebox box;
    box.from = in.reference(L("from"), Refers::StateOrClock, Need::Required);
    box.minutes = readMinutesBySeverity(in);
    box.whom = in.reference(L("whom"), Refers::Role, Need::Required);
    box.text = in.text(L("text"));
    return box;
}

} // namespace

QMap<SeverityKey, std::chrono::minutes> readMinutesBySeverity(ObjectReader &in)
{
    QMap<SeverityKey, std::chrono::minutes> minutes;
    in.object(
        L("minutes"),
        [&](ObjectReader &bySeverity) {
            for (const JsonNode &member : bySeverity.node().children) {
                // finish() reports an unknown severity as an unknown key.
                if (!bySeverity.log().severities.contains(member.name))
                    continue;
                bySeverity.take(L(member.name.toLatin1()));
                if (const auto length = readMinutes(member, bySeverity.log()))
                    minutes.insert({member.name}, *length);
            }
        },
        Need::Required);
    return minutes;
}

void readLifecycle(ObjectReader &file, ProcessDefinition &process)
{
    process.states = file.list(L("states"), readState, Need::Required);
    process.transitions = file.list(L("transitions"), readTransition, Need::Required);
    process.criteria = file.list(L("criteria"), readCriterion);
    process.timeboxes = file.list(L("timeboxes"), readTimebox, Need::Optional, L(""));
}

} // namespace Watchroom
