// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/updates.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "comms/approval.h"
#include "comms/secrets.h"
#include "comms/template.h"
#include "process/keys.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Updates)
};

Value statusValue(UpdateStatus status)
{
    return Value(updateStatusKey(status));
}

/// A step that only changes the status, and the kind of act that records it.
struct SimpleStep
{
    UpdateStep step;
    ActKind actKind;
    UpdateStatus status;
};

const SimpleStep *simpleStep(UpdateStep step)
{
    static const QList<SimpleStep> table{
        {UpdateStep::RequestReview, ActKind::UpdateRequestReview, UpdateStatus::InReview},
        {UpdateStep::Copied, ActKind::UpdateCopied, UpdateStatus::Copied},
        {UpdateStep::Discard, ActKind::UpdateDiscard, UpdateStatus::Discarded}};
    const auto found
        = std::find_if(table.begin(), table.end(), [&](const SimpleStep &each) { return each.step == step; });
    return found == table.end() ? nullptr : &*found;
}

/// State and template are known, and the text says something.
Result<UpdateContent> checkedContent(const ProcessDefinition &process, UpdateContent content)
{
    if (!process.publicState(content.publicState))
        return failUnknown(Words::tr("public state"), content.publicState, keysIn(process.publicStates));
    if (!content.templateKey.isEmpty() && !process.updateTemplate(content.templateKey))
        return failUnknown(Words::tr("template"), content.templateKey, keysIn(process.templates));
    const auto body = checkedText(content.body, TextLimit::entry, Words::tr("The text"));
    WR_TRY(body);
    if (body->trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The update has no text."), QStringLiteral("body"),
                    Words::tr("Write one, or name a template: %1.")
                        .arg(keysIn(process.templates).join(QStringLiteral(", "))));
    content.body = *body;
    return content;
}

/// The content of a draft with what the template and the cadence fill in.
Result<UpdateContent> filledContent(const Snapshot &now, const DraftUpdateRequest &request, Instant at)
{
    const ProcessDefinition &process = *now.process();
    UpdateContent content = request.content;
    const UpdateTemplate *used = process.updateTemplate(content.templateKey);
    if (!used)
        return content;
    const QString text = used->text.in();
    const QStringList fields = fieldsIn(text);
    const auto every = process.cadenceFor(now.incident->severity, content.publicState);
    if (!content.next && every && fields.contains(QStringLiteral("next")))
        content.next = Moment::cut(at + *every + std::chrono::seconds(59), Precision::Minute);
    QMap<QString, QString> values = templateValues(*now.incident, content.next);
    for (auto value = request.values.constBegin(); value != request.values.constEnd(); ++value) {
        if (!fields.contains(value.key()))
            return failUnknown(Words::tr("field of the template"), value.key(), fields);
    }
    values.insert(request.values);
    if (content.body.isEmpty())
        content.body = filled(text, values, nullptr);
    return content;
}

Result<void> requireShown(const UpdateRecord &update, const std::optional<UpdateContent> &shown)
{
    if (!shown || contentOf(update) == *shown)
        return {};
    return fail(ErrorCode::Conflict, Words::tr("The update was changed meanwhile: nothing was recorded."),
                shortCode(update.id), Words::tr("Read it again, then approve or post it."));
}
} // namespace

Uuid draftedUpdate(const Acts &acts)
{
    for (const Act &act : acts) {
        for (const Change &change : act.payload.changes) {
            if (change.kind == EntityKind::StatusUpdate && change.creation)
                return change.entity;
        }
    }
    return {};
}

Result<const UpdateRecord *> findUpdate(const IncidentRecord &incident, const QString &update)
{
    QStringList known;
    for (const UpdateRecord &each : incident.updates) {
        known.append(shortCode(each.id));
        if (known.last() == update.toLower() || each.id.toString() == update)
            return &each;
    }
    return failUnknown(Words::tr("update"), update, known);
}

Result<Acts> decide(const Snapshot &now, const DraftUpdateRequest &request, const Context &context)
{
    const auto filledIn = filledContent(now, request, context.now());
    WR_TRY(filledIn);
    const auto content = checkedContent(*now.process(), *filledIn);
    WR_TRY(content);
    ActDraft draft(now, context, ActKind::UpdateDraft);
    Change &update = draft.create(EntityKind::StatusUpdate, draft.newId());
    update.set("author", Value(draft.author())).set("created", Value(draft.nowMoment()));
    update.set("public_incident", Value(uuid5(now.incident->id.uuid, QStringLiteral("public"))));
    update.set("public_state", Value(content->publicState)).set("body", Value(content->body));
    update.set("template", Value(content->templateKey)).set("status", statusValue(UpdateStatus::Draft));
    if (content->next)
        update.set("promised_next_at", Value(*content->next));
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const UpdateStepRequest &request, const Context &context)
{
    const auto update = findUpdate(*now.incident, request.update);
    WR_TRY(update);
    const SimpleStep *step = simpleStep(request.step);
    if (!step)
        return fail(ErrorCode::Invalid, Words::tr("This step needs a request of its own."), request.update);
    WR_TRY(requireUpdateStep((*update)->status, request.step));
    ActDraft draft(now, context, step->actKind);
    draft.edit(EntityKind::StatusUpdate, (*update)->id).set("status", statusValue(step->status));
    if (request.step == UpdateStep::RequestReview)
        draft.entry(EntryKind::Update,
                    {Sentence::ReviewRequested, {{QStringLiteral("text"), (*update)->body}}},
                    draft.nowMoment());
    return draft.take();
}

EditUpdateRequest EditUpdateRequest::between(const QString &update, const UpdateContent &from,
                                             const UpdateContent &to,
                                             const QHash<QString, QList<ActId>> &seen)
{
    EditUpdateRequest request;
    request.update = update;
    if (from.body != to.body)
        request.body = to.body;
    if (from.publicState != to.publicState)
        request.publicState = to.publicState;
    if (from.templateKey != to.templateKey)
        request.templateKey = to.templateKey;
    if (from.next != to.next)
        request.next = Promise{to.next};
    request.seen = seen;
    return request;
}

Result<Acts> decide(const Snapshot &now, const EditUpdateRequest &request, const Context &context)
{
    const auto found = findUpdate(*now.incident, request.update);
    WR_TRY(found);
    const UpdateRecord &update = **found;
    WR_TRY(requireUpdateStep(update.status, UpdateStep::Edit));
    const UpdateContent before = contentOf(update);
    UpdateContent wanted = before;
    wanted.body = request.body.value_or(before.body);
    wanted.publicState = request.publicState.value_or(before.publicState);
    wanted.templateKey = request.templateKey.value_or(before.templateKey);
    if (request.next)
        wanted.next = request.next->at;
    const auto content = checkedContent(*now.process(), wanted);
    WR_TRY(content);
    if (*content == before)
        return Acts{};
    ActDraft draft(now, context, ActKind::UpdateEdit);
    Change &change = draft.edit(EntityKind::StatusUpdate, update.id);
    const auto set = [&](const char *field, bool differs, const Value &value) {
        const auto seen = request.seen.constFind(QLatin1String(field));
        if (differs && seen != request.seen.constEnd())
            change.setSeen(QLatin1String(field), value, *seen);
        else if (differs)
            change.set(field, value);
    };
    set("body", content->body != before.body, Value(content->body));
    set("public_state", content->publicState != before.publicState, Value(content->publicState));
    set("template", content->templateKey != before.templateKey, Value(content->templateKey));
    set("promised_next_at", content->next != before.next, content->next ? Value(*content->next) : Value());
    change.set("status", statusValue(UpdateStatus::Draft));
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const ApproveUpdateRequest &request, const Context &context)
{
    const auto found = findUpdate(*now.incident, request.update);
    WR_TRY(found);
    const UpdateRecord &update = **found;
    const ProcessDefinition &process = *now.process();
    WR_TRY(
        requireUpdateStep(update.status, request.approve ? UpdateStep::Approve : UpdateStep::RequestChanges));
    ActDraft draft(now, context, ActKind::UpdateApprove);
    const auto reported = checkedLine(request.reportedBy, TextLimit::line, Words::tr("Who reported it"));
    WR_TRY(reported);
    WR_TRY(requireApprover(process, *now.incident, request.role, draft.author(), !reported->isEmpty()));
    WR_TRY(requireShown(update, request.shown));
    const UpdateStatus status = request.approve ? UpdateStatus::Approved : UpdateStatus::ChangesWanted;
    draft.create(EntityKind::Approval, draft.newId())
        .set("update_id", Value(update.id))
        .set("role", Value(request.role.value))
        .set("author", Value(draft.author()))
        .set("reported_by", Value(*reported))
        .set("body_hash", Value(approvalHash(contentOf(update))))
        .set("at", Value(draft.nowMoment()))
        .set("verdict", statusValue(status));
    draft.edit(EntityKind::StatusUpdate, update.id).set("status", statusValue(status));
    draft.entry(EntryKind::Update,
                {request.approve ? Sentence::UpdateApproved : Sentence::ChangesWanted,
                 {{QStringLiteral("role"), request.role.value}, {QStringLiteral("reported_by"), *reported}}},
                draft.nowMoment());
    return draft.take();
}

namespace {
/// The text can go out, and nobody claims that it will have gone out.
Result<void> requirePostable(const UpdateRecord &update, const PostUpdateRequest &request, Instant now)
{
    WR_TRY(requireUpdateStep(update.status, UpdateStep::Post));
    if (request.at && now < request.at->at)
        return fail(ErrorCode::Invalid,
                    Words::tr("Nothing was posted: %1 is in the future.").arg(toIso(*request.at)),
                    toIso(*request.at), Words::tr("Record it once it is on the page."));
    WR_TRY(requireShown(update, request.shown));
    if (const QStringList open = fieldsIn(update.body); !open.isEmpty())
        return fail(
            ErrorCode::Refused,
            Words::tr("The text still has fields to fill: {%1}.").arg(open.join(QStringLiteral("}, {"))),
            open.join(QLatin1Char(',')), Words::tr("Write what customers should read there."));
    if (const auto secret = findSecret(update.body))
        return fail(ErrorCode::Refused,
                    Words::tr("The text holds what looks like a secret (%1).").arg(secret->kind),
                    secret->kind, Words::tr("Take it out, and revoke it if it is real."));
    return {};
}

/// The public side of the incident: its state, and when it became public and ended there.
void recordPublicState(ActDraft &draft, const Snapshot &now, const UpdateRecord &update, const Moment &at)
{
    const Uuid publicId = uuid5(now.incident->id.uuid, QStringLiteral("public"));
    Change &page = now.incident->isPublic() ? draft.edit(EntityKind::PublicIncident, publicId)
                                            : draft.create(EntityKind::PublicIncident, publicId);
    if (page.creation)
        page.set("page", Value(QString())).set("title", Value(now.incident->title));
    page.set("public_state", Value(update.publicState));
    Change &incident = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (!now.incident->clock(QStringLiteral("public_first_post_at")))
        incident.set("public_first_post_at", Value(at));
    const PublicState *state = now.process()->publicState(update.publicState);
    if (state && state->end)
        incident.set("public_resolved_at", Value(at));
}
} // namespace

Result<Acts> decide(const Snapshot &now, const PostUpdateRequest &request, const Context &context)
{
    const auto found = findUpdate(*now.incident, request.update);
    WR_TRY(found);
    const UpdateRecord &update = **found;
    const ProcessDefinition &process = *now.process();
    WR_TRY(requirePostable(update, request, context.now()));
    WR_TRY(requireAllClear(process, *now.incident, update));
    WR_TRY(requireApproval(process, *now.incident, update, context.now()));
    const auto link = checkedLinkTarget(request.link, Words::tr("The link"));
    WR_TRY(link);
    ActDraft draft(now, context, ActKind::UpdatePost);
    const Moment at = request.at.value_or(draft.nowMoment());
    Change &change = draft.edit(EntityKind::StatusUpdate, update.id);
    change.set("status", statusValue(UpdateStatus::Posted)).set("posted_at", Value(at));
    if (!link->isEmpty())
        change.set("link", Value(*link));
    recordPublicState(draft, now, update, at);
    const auto posted = std::count_if(now.incident->updates.begin(), now.incident->updates.end(),
                                      [](const UpdateRecord &each) { return each.isPosted(); });
    const bool reviewed = validApproval(*now.incident, update) != nullptr;
    draft.entry(EntryKind::Update,
                {reviewed ? Sentence::UpdatePosted : Sentence::UpdatePostedUnreviewed,
                 {{QStringLiteral("number"), QString::number(posted + 1)},
                  {QStringLiteral("state"), update.publicState}}},
                at);
    return draft.take(request.reason);
}

} // namespace Watchroom
