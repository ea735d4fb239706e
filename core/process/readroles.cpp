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

Duty readDuty(ObjectReader &in)
{
    return {in.key(L("key")), readPhase(in, Need::Required), in.text(L("text"))};
}

Engage readEngage(ObjectReader &in)
{
    Engage engage;
    engage.channel = in.line(L("channel"));
    engage.command = in.line(L("command"));
    engage.address = in.line(L("address"));
    engage.confirmed = in.yesNo(L("confirmed"));
    engage.answerWithin = in.minutes(L("answer_minutes"));
    engage.next = {in.reference(L("next"), Refers::Role)};
    if (in.isObject() && engage.channel.isEmpty() && engage.command.isEmpty() && engage.address.isEmpty()) {
        in.log().add(
            in.node(), L("nobody_to_call"),
            Words::tr("This role has no way to be paged; a channel, command or address is expected."));
    }
    return engage;
}

RoleDefinition readRole(ObjectReader &in)
{
    RoleDefinition role;
    role.key = {in.key(L("key"))};
    role.name = in.text(L("name"));
    role.say = in.text(L("say"));
    role.notYourJob = in.text(L("not_your_job"), Need::Optional);
    role.duties = in.list(L("duties"), readDuty);
    role.requiredFrom = {in.reference(L("required_from"), Refers::Severity)};
    role.many = in.yesNo(L("many"));
    role.opensTrack = {in.processId(L("opens_track"), Need::Optional)};
    in.object(
        L("engage"), [&](ObjectReader &engage) { role.engage = readEngage(engage); }, Need::Required);
    role.handOff = in.references(L("hand_off"), Refers::HandoffField);
    return role;
}

/// The duties of a role as checklist items: "@im". A duty is defined once and can be ticked in the checklist.
QList<ChecklistItem> dutiesOf(ObjectReader &in, const JsonNode &word, const ProcessDefinition &process)
{
    QStringList known;
    for (const RoleDefinition &role : process.roles)
        known.append(u'@' + role.key.value);
    const RoleDefinition *role = process.role({word.text.mid(1)});
    if (!known.contains(word.text) || !role) {
        in.log().add(word, L("unknown_reference"), unknownText(word.text, known));
        return {};
    }
    QList<ChecklistItem> items;
    for (const Duty &duty : role->duties)
        items.append({duty.key, duty.phase, duty.text});
    return items;
}

} // namespace

void readRoles(ObjectReader &file, ProcessDefinition &process)
{
    process.roles = file.list(L("roles"), readRole, Need::Required);
}

void readChecklists(ObjectReader &file, ProcessDefinition &process)
{
    const auto item = [](ObjectReader &in) {
        return ChecklistItem{in.key(L("key")), readPhase(in, Need::Optional), in.text(L("text"))};
    };
    process.checklists = file.list(L("checklists"), [&](ObjectReader &in) {
        Checklist list;
        list.key = in.key(L("key"));
        list.title = in.text(L("title"));
        list.role = {in.reference(L("role"), Refers::Role)};
        list.phase = readPhase(in, Need::Optional);
        const JsonNode *items = in.take(L("items"), Need::Required);
        if (items && items->isText())
            list.items = dutiesOf(in, *items, process);
        else
            list.items = in.list(L("items"), item);
        return list;
    });
}

} // namespace Watchroom
