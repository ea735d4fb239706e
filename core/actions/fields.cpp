// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/fields.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "base/timetext.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Fields)
};

QStringList keysOf(const QList<Choice> &choices)
{
    QStringList keys;
    for (const Choice &choice : choices)
        keys.append(choice.key);
    return keys;
}

/// What a process's field takes; a built-in one, that no process describes, takes long text.
FieldDefinition definitionOf(const Snapshot &now, const FieldKey &key)
{
    for (const ProcessPointer &process : now.trackProcesses) {
        if (const FieldDefinition *field = process->field(key))
            return *field;
    }
    FieldDefinition builtIn;
    builtIn.key = key;
    builtIn.type = FieldType::LongText;
    if (key.value == QLatin1String("root_cause")) {
        builtIn.type = FieldType::Choice;
        builtIn.choices = now.process()->review.rootCauses;
    } else if (key.value == QLatin1String("priority")) {
        builtIn.type = FieldType::Choice;
        builtIn.choices = now.process()->priorities;
    } else if (key.value == QLatin1String("review_owner")) {
        builtIn.type = FieldType::Person;
    }
    return builtIn;
}

Result<Value> valueOf(const Snapshot &now, const FieldDefinition &field, const QString &text,
                      const Context &context)
{
    const QString label = field.label.isEmpty() ? field.key.value : field.label.in();
    switch (field.type) {
    case FieldType::Choice: {
        const QStringList keys = keysOf(field.choices);
        const QString key = text.trimmed().toLower();
        if (!keys.isEmpty() && !keys.contains(key))
            return failUnknown(Words::tr("value of %1").arg(field.key.value), text, keys);
        return Value(key);
    }
    case FieldType::Moment: {
        const auto moment = momentFromText(text, context.now(), context.zone());
        WR_TRY(moment);
        return Value(*moment);
    }
    case FieldType::Person: {
        const auto handle = checkedHandle(text);
        WR_TRY(handle);
        return Value(*handle);
    }
    case FieldType::Number: {
        bool ok = false;
        const qint64 number = text.trimmed().toLongLong(&ok);
        if (!ok)
            return fail(ErrorCode::Invalid,
                        Words::tr("%1 takes a whole number, not “%2”.").arg(label, text.left(60)),
                        field.key.value, Words::tr("Write it in digits only."));
        return Value(int64_t(number));
    }
    case FieldType::YesNo: {
        const QString word = text.trimmed().toLower();
        if (word != QLatin1String("yes") && word != QLatin1String("no"))
            return fail(ErrorCode::Invalid,
                        Words::tr("%1 takes yes or no, not “%2”.").arg(label, text.left(60)), field.key.value,
                        Words::tr("Write yes or no."));
        return Value(word == QLatin1String("yes"));
    }
    case FieldType::Text:
    case FieldType::Service:
    case FieldType::Link: {
        const auto line = checkedLine(text, TextLimit::line, label);
        WR_TRY(line);
        return Value(*line);
    }
    case FieldType::LongText:
        break;
    }
    const auto longText = checkedText(text, TextLimit::longText, label);
    WR_TRY(longText);
    Q_UNUSED(now)
    return Value(*longText);
}

/// After a recurrence the first value of a clock stays, and what is stated now is its last.
QString clockToSet(const Snapshot &now, const QString &key)
{
    const TrackRecord *track = now.incident->mainTrack();
    const QString last = key.chopped(3) + QStringLiteral("_last_at");
    for (const State &state : now.process()->states) {
        const bool recurs = state.clock.value == key && track->visited.contains(state.key.value)
            && now.incident->clocks.contains(key);
        if (recurs && (track->state != state.key || now.incident->clocks.contains(last)))
            return last;
    }
    return key;
}

/// A clock that was stated by mistake is taken back, with the reason.
Result<Acts> clearClock(const Snapshot &now, const SetFieldRequest &request, const QString &key,
                        const Context &context)
{
    if (!now.incident->clocks.contains(key))
        return fail(ErrorCode::Refused, Words::tr("%1 is not set.").arg(key), key);
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Taking back a time needs its reason."),
                    QStringLiteral("reason"), Words::tr("Say why."), Words::tr("Say why, with --reason."));
    ActDraft draft(now, context, QStringLiteral("clock"));
    draft.edit(EntityKind::Incident, now.incident->id.uuid).set(key, Value());
    QString name = key.chopped(3);
    draft.entry(QStringLiteral("clock"),
                Words::tr("%1, taken back: %2", "a clock and a reason")
                    .arg(name.replace(QLatin1Char('_'), QLatin1Char(' ')), request.reason.trimmed()),
                draft.nowMoment());
    return draft.take(request.reason);
}

Result<Acts> setClock(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const QString key = clockToSet(now, request.field.value);
    if (request.value.trimmed().isEmpty())
        return clearClock(now, request, key, context);
    const auto moment = momentFromText(request.value, context.now(), context.zone());
    WR_TRY(moment);
    if (now.incident->clocks.contains(key) && request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("%1 is %2 already.").arg(key, toIso(now.incident->clocks.value(key))), key,
                    Words::tr("Say why it changes."), Words::tr("Say why it changes, with --reason."));
    ActDraft draft(now, context, QStringLiteral("clock"));
    Change &change = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (request.seen)
        change.setSeen(key, Value(*moment), *request.seen);
    else
        change.set(key, Value(*moment));
    QString name = key.chopped(3);
    draft.entry(QStringLiteral("clock"),
                Words::tr("%1, stated", "a clock").arg(name.replace(QLatin1Char('_'), QLatin1Char(' '))),
                *moment);
    return draft.take(request.reason);
}

Result<Acts> setFlag(const Snapshot &now, const SetFieldRequest &request, const FlagDefinition &flag,
                     const Context &context)
{
    const QString word = request.value.trimmed().toLower();
    const bool on = word == QLatin1String("yes");
    if (!on && word != QLatin1String("no"))
        return fail(ErrorCode::Invalid, Words::tr("The flag %1 takes yes or no.").arg(flag.key.value),
                    flag.key.value, Words::tr("Write yes or no."));
    ActDraft draft(now, context, QStringLiteral("flag"));
    if (!on && now.incident->hasFlag(flag.key)) {
        const bool may = flag.liftedBy.isEmpty()
            || std::any_of(flag.liftedBy.begin(), flag.liftedBy.end(),
                           [&](const RoleKey &role) { return now.incident->holds(draft.author(), role); });
        if (!may) {
            QStringList roles;
            for (const RoleKey &role : flag.liftedBy)
                roles.append(role.value);
            return fail(
                ErrorCode::Forbidden,
                Words::tr("Lifting %1 belongs to: %2.").arg(flag.key.value, roles.join(QStringLiteral(", "))),
                flag.key.value, Words::tr("Ask one of them, or take the role first."));
        }
        if (request.reason.trimmed().isEmpty())
            return fail(ErrorCode::Invalid, Words::tr("Lifting %1 needs a reason.").arg(flag.key.value),
                        flag.key.value, Words::tr("Say why."), Words::tr("Say why, with --reason."));
    }
    draft
        .create(EntityKind::IncidentFlag,
                uuid5(now.incident->id.uuid, QStringLiteral("flag:") + flag.key.value))
        .set("flag", Value(flag.key.value))
        .set("note", Value(request.reason))
        .set("present", Value(on));
    draft.entry(QStringLiteral("flag"),
                on ? Words::tr("Set: %1").arg(flag.text.in()) : Words::tr("Lifted: %1").arg(flag.text.in()),
                draft.nowMoment());
    return draft.take(request.reason);
}
} // namespace

QStringList settableFields(const Snapshot &now)
{
    QStringList names{QStringLiteral("title"),       QStringLiteral("service"),
                      QStringLiteral("summary"),     QStringLiteral("impact"),
                      QStringLiteral("root_cause"),  QStringLiteral("suspected_cause"),
                      QStringLiteral("mitigation"),  QStringLiteral("priority"),
                      QStringLiteral("environment"), QStringLiteral("review_owner")};
    for (const ProcessPointer &process : now.trackProcesses) {
        for (const FieldDefinition &field : process->fields)
            names.append(field.key.value);
        names += process->clockKeys();
        for (const FlagDefinition &flag : process->flags)
            names.append(flag.key.value);
    }
    names.removeDuplicates();
    return names;
}

Result<Acts> decide(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const QString key = request.field.value;
    if (key == QLatin1String("severity"))
        return fail(ErrorCode::Invalid, Words::tr("The severity is levelled, not set."), key,
                    Words::tr("Level it: answer the questions, or choose a severity and say why."),
                    Words::tr("Write: level %1 --severity s2 --reason …").arg(now.incident->name));
    if (!settableFields(now).contains(key))
        return failUnknown(Words::tr("field"), key, settableFields(now));
    for (const ProcessPointer &process : now.trackProcesses) {
        const bool isField = process->field(request.field) != nullptr;
        if (!isField && process->clockKeys().contains(key))
            return setClock(now, request, context);
        for (const FlagDefinition &flag : process->flags) {
            if (flag.key.value == key)
                return setFlag(now, request, flag, context);
        }
    }
    ActDraft draft(now, context, QStringLiteral("set"));
    if (key == QLatin1String("service")) {
        const auto line = checkedLine(request.value, TextLimit::line, Words::tr("The service"));
        WR_TRY(line);
        if (line->isEmpty())
            return fail(ErrorCode::Invalid, Words::tr("Name the service."), key,
                        Words::tr("Unknown is a name, too."));
        draft
            .create(EntityKind::IncidentService,
                    uuid5(now.incident->id.uuid, QStringLiteral("service:") + *line))
            .set("service", Value(draft.service(*line)))
            .set("present", Value(true));
        draft.entry(QStringLiteral("field"), Words::tr("Service: %1").arg(*line), draft.nowMoment());
        return draft.take(request.reason);
    }
    Value value;
    if (key == QLatin1String("title")) {
        const auto title = checkedLine(request.value, TextLimit::title, Words::tr("The title"));
        WR_TRY(title);
        if (title->isEmpty())
            return fail(ErrorCode::Invalid, Words::tr("An incident needs a title."), key,
                        Words::tr("Say in simple words what is wrong."));
        value = Value(*title);
    } else if (!request.value.isEmpty()) {
        const auto read = valueOf(now, definitionOf(now, request.field), request.value, context);
        WR_TRY(read);
        value = *read;
    }
    Change &change = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (request.seen)
        change.setSeen(key, value, *request.seen);
    else
        change.set(key, value);
    const bool decidesPublic = request.field.value == QLatin1String("public_decision");
    if (decidesPublic && value.text() != QLatin1String("status_page") && request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Not telling the public needs its reason."),
                    QStringLiteral("reason"), Words::tr("Say why."), Words::tr("Say why, with --reason."));
    if (decidesPublic && !now.incident->clock(QStringLiteral("public_decided_at")))
        change.set("public_decided_at", Value(draft.nowMoment()));
    const FieldDefinition definition = definitionOf(now, request.field);
    const QString label = definition.label.isEmpty() ? key : definition.label.in();
    QString shown = value.as<QString>() ? value.text() : request.value;
    for (const Choice &choice : definition.choices) { // people read the words, not the key
        if (choice.key == shown)
            shown = choice.text.in();
    }
    if (shown.isEmpty())
        shown = Words::tr("emptied", "a field");
    draft.entry(QStringLiteral("field"), Words::tr("%1: %2", "a field and its value").arg(label, shown),
                draft.nowMoment());
    return draft.take(request.reason);
}

} // namespace Watchroom
