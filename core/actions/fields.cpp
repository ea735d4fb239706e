// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/fields.h"

#include "actions/actdraft.h"
#include "actions/fieldparts.h"
#include "base/text.h"
#include "base/timetext.h"
#include "process/keys.h"
#include "roles/rights.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Fields)
};

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
        const QStringList keys = keysIn(field.choices);
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

namespace {
Result<Acts> addService(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const auto line = checkedLine(request.value, TextLimit::line, Words::tr("The service"));
    WR_TRY(line);
    if (line->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("No service was given."), request.field.value,
                    Words::tr("Name the service. If nobody knows which one it is, use unknown."));
    ActDraft draft(now, context, ActKind::Set);
    draft
        .create(EntityKind::IncidentService, uuid5(now.incident->id.uuid, QStringLiteral("service:") + *line))
        .set("service", Value(draft.service(*line)))
        .set("present", Value(true));
    draft.entry(EntryKind::Field, {Sentence::ServiceAdded, {{QStringLiteral("service"), *line}}},
                draft.nowMoment());
    return draft.take(request.reason);
}

Result<Value> checkedValue(const Snapshot &now, const FieldDefinition &definition,
                           const SetFieldRequest &request, const Context &context)
{
    if (request.field.value == QLatin1String("title")) {
        const auto title = checkedLine(request.value, TextLimit::title, Words::tr("The title"));
        WR_TRY(title);
        if (title->isEmpty())
            return fail(ErrorCode::Invalid, Words::tr("An incident needs a title."), request.field.value,
                        Words::tr("Describe in plain words what is wrong."));
        return Value(*title);
    }
    if (request.value.isEmpty())
        return Value();
    return valueOf(now, definition, request.value, context);
}

EntryFacts fieldFacts(const FieldKey &field, const QString &value, const QString &reportedBy)
{
    EntryFacts facts{reportedBy.isEmpty() ? Sentence::FieldSet : Sentence::FieldReported,
                     {{QStringLiteral("field"), field.value}, {QStringLiteral("value"), value}}};
    if (!reportedBy.isEmpty())
        facts.values.insert(QStringLiteral("reported_by"), reportedBy);
    return facts;
}

Result<Acts> setField(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const QString key = request.field.value;
    const FieldDefinition definition = definitionOf(now, request.field);
    const auto value = checkedValue(now, definition, request, context);
    WR_TRY(value);
    ActDraft draft(now, context, ActKind::Set);
    const auto reported = checkedLine(request.reportedBy, TextLimit::line, Words::tr("Who reported it"));
    WR_TRY(reported);
    if (definition.setRight && reported->isEmpty())
        WR_TRY(require(*definition.setRight, *now.process(), *now.incident, draft.author()));
    Change &change = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (request.seen)
        change.setSeen(key, *value, *request.seen);
    else
        change.set(key, *value);
    const bool decidesPublic = key == QLatin1String("public_decision");
    if (decidesPublic && value->text() != QLatin1String("status_page") && request.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Not informing customers needs a reason."),
                    QStringLiteral("reason"), Words::tr("Give the reason."),
                    Words::tr("Give the reason with --reason."));
    if (decidesPublic && !now.incident->clock(QStringLiteral("public_decided_at")))
        change.set("public_decided_at", Value(draft.nowMoment()));
    const QString shown = value->as<QString>() ? value->text() : request.value;
    draft.entry(EntryKind::Field, fieldFacts(request.field, shown, *reported), draft.nowMoment());
    return draft.take(request.reason);
}
} // namespace

Result<Acts> decide(const Snapshot &now, const SetFieldRequest &request, const Context &context)
{
    const QString key = request.field.value;
    if (key == QLatin1String("severity"))
        return fail(ErrorCode::Invalid, Words::tr("The severity is assigned by levelling, not set."), key,
                    Words::tr("Answer the questions, or choose a severity and give the reason."),
                    Words::tr("Use: level %1 --severity s2 --reason …").arg(now.incident->name));
    if (!settableFields(now).contains(key))
        return failUnknown(Words::tr("field"), key, settableFields(now));
    for (const ProcessPointer &process : now.trackProcesses) {
        if (process->field(request.field))
            break;
        if (process->clockKeys().contains(key))
            return setClock(now, request, context);
        for (const FlagDefinition &flag : process->flags) {
            if (flag.key.value == key)
                return setFlag(now, request, flag, context);
        }
    }
    if (key == QLatin1String("service"))
        return addService(now, request, context);
    return setField(now, request, context);
}

} // namespace Watchroom
