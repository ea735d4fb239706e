// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/parts.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

using L = QLatin1String;

CadenceRow readCadenceRow(ObjectReader &in)
{
    CadenceRow row;
    row.severity = {in.reference(L("severity"), Refers::Severity, Need::Required)};
    row.publicState = in.reference(L("public_state"), Refers::PublicState, Need::Required);
    row.every = in.minutes(L("minutes"), Need::Required);
    return row;
}

PublicState readPublicState(ObjectReader &in)
{
    PublicState state;
    state.key = in.key(L("key"));
    state.name = in.text(L("name"));
    state.useWhen = in.text(L("use_when"));
    state.leaveWhen = in.text(L("leave_when"), Need::Optional);
    state.never = in.text(L("never"), Need::Optional);
    state.first = in.yesNo(L("first"));
    state.end = in.yesNo(L("end"));
    state.maintenance = in.yesNo(L("maintenance"));
    return state;
}

FirstUpdate readFirstUpdate(ObjectReader &in)
{
    FirstUpdate rule;
    rule.afterImpact = in.minutes(L("after_impact_minutes"), Need::Required);
    rule.severityFrom = {in.reference(L("severity_from"), Refers::Severity)};
    return rule;
}

KeptPrivate readKeptPrivate(ObjectReader &in)
{
    KeptPrivate kept;
    for (const QString &flag : in.references(L("flags"), Refers::Flag))
        kept.flags.append({flag});
    kept.decisions = in.list(
        L("decisions"),
        [](ObjectReader &decision) {
            return PrivateDecision{decision.key(L("field")), decision.strings(L("choices"))};
        },
        Need::Optional, L("field"));
    return kept;
}

ComponentStatus readComponentStatus(ObjectReader &in)
{
    ComponentStatus status;
    status.key = in.key(L("key"));
    status.name = in.text(L("name"));
    status.useWhen = in.text(L("use_when"));
    status.rank = in.number(L("rank"), 0, 99, 0, Need::Required);
    return status;
}

LintRule readLintRule(ObjectReader &in)
{
    LintRule rule;
    rule.key = in.key(L("key"));
    rule.level
        = in.word(L("level"), {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info")});
    const QStringList known = in.log().format <= knownProcessFormat ? lintRules() : QStringList{};
    rule.rule = known.isEmpty() ? in.key(L("rule")) : in.word(L("rule"), known);
    rule.pattern = in.line(L("pattern"));
    rule.words = in.strings(L("words"));
    rule.limit = in.number(L("limit"), 0, 100'000, 0);
    rule.why = in.text(L("why"));
    if (const JsonNode *pattern = in.take(L("pattern")); pattern && !rule.pattern.isEmpty()) {
        const QRegularExpression expression(rule.pattern);
        if (!expression.isValid()) {
            in.log().add(*pattern, L("bad_pattern"),
                         Words::tr("This regular expression is invalid: %1 (at character %2).")
                             .arg(expression.errorString())
                             .arg(expression.patternErrorOffset() + 1));
        }
    }
    const bool needsWords = rule.rule == L("words") || rule.rule == L("security_detail");
    if (needsWords && rule.words.isEmpty())
        in.log().add(in.node(), L("empty_list"), Words::tr("The rule “%1” needs words.").arg(rule.rule));
    if (rule.rule == L("pattern") && rule.pattern.isEmpty())
        in.log().add(in.node(), L("missing_key"), Words::tr("The rule “%1” needs a pattern.").arg(rule.rule));
    return rule;
}

NotifyRule readNotifyRule(ObjectReader &in)
{
    NotifyRule rule;
    rule.when = in.key(L("when"));
    rule.severity = {in.reference(L("severity"), Refers::Severity)};
    rule.who = in.text(L("who"));
    rule.channel = in.line(L("channel"), Need::Required);
    rule.by = in.reference(L("by"), Refers::RoleOrAutomatic, Need::Required);
    rule.templateKey = in.reference(L("template"), Refers::Template);
    rule.fields = in.strings(L("fields"));
    rule.due = in.minutes(L("due_minutes"));
    return rule;
}

ContactRules readContact(ObjectReader &in)
{
    ContactRules contact;
    contact.states = in.strings(L("states"));
    contact.kinds = in.strings(L("kinds"));
    contact.letters = in.list(L("letters"), readTemplate);
    contact.approvalFrom = in.number(L("approval_from"), 0, 1'000'000, 0);
    return contact;
}

TicketSearch readTicketSearch(ObjectReader &in)
{
    return {in.key(L("key")), in.text(L("aim")), in.line(L("query"), Need::Required)};
}

} // namespace

UpdateTemplate readTemplate(ObjectReader &in)
{
    UpdateTemplate update;
    update.key = in.key(L("key"));
    update.publicState = in.reference(L("state"), Refers::PublicState);
    update.severities = severityKeys(in.references(L("severities"), Refers::Severity));
    update.kind = in.key(L("kind"));
    update.title = in.text(L("title"), Need::Optional);
    update.text = in.text(L("text"));
    update.needs = in.strings(L("needs"));
    return update;
}

void readCommunications(ObjectReader &file, ProcessDefinition &process)
{
    process.cadence = file.list(L("cadence"), readCadenceRow, Need::Optional, L(""));
    process.firstWord = std::chrono::minutes(file.number(L("first_word_minutes"), 1, 24 * 60, 5));
    file.object(L("first_update"), [&](ObjectReader &in) { process.firstUpdate = readFirstUpdate(in); });
    file.object(L("kept_private"), [&](ObjectReader &in) { process.keptPrivate = readKeptPrivate(in); });
    process.noNewsAfter = std::chrono::minutes(file.number(L("no_news_after_minutes"), 1, 24 * 60, 5));
    process.publicStates = file.list(L("public_states"), readPublicState);
    process.componentStatuses = file.list(L("component_statuses"), readComponentStatus);
    process.publicTracker = file.line(L("public_tracker"));
    process.ticketSearches = file.list(L("ticket_searches"), readTicketSearch);
    file.object(L("contact"), [&](ObjectReader &in) { process.contact = readContact(in); });
    process.templates = file.list(L("templates"), readTemplate);
    process.lint = file.list(L("lint"), readLintRule);
    process.notify = file.list(L("notify"), readNotifyRule, Need::Optional, L(""));
}

} // namespace Watchroom
