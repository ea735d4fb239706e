// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/updates.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "comms/cadence.h"
#include "comms/secrets.h"
#include "comms/template.h"
#include "roles/roles.h"

#include <QCoreApplication>
#include <QCryptographicHash>

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
    QString actKind;
    UpdateStatus status;
};

const SimpleStep *simpleStep(UpdateStep step)
{
    static const QList<SimpleStep> table{
        {UpdateStep::RequestReview, QStringLiteral("update_request_review"), UpdateStatus::InReview},
        {UpdateStep::Copied, QStringLiteral("update_copied"), UpdateStatus::Copied},
        {UpdateStep::Discard, QStringLiteral("update_discard"), UpdateStatus::Discarded}};
    const auto found
        = std::find_if(table.begin(), table.end(), [&](const SimpleStep &each) { return each.step == step; });
    return found == table.end() ? nullptr : &*found;
}

QString hashOf(const QString &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256).toHex());
}

const ApprovalRecord *validApproval(const IncidentRecord &incident, const UpdateRecord &update)
{
    const ApprovalRecord *latest = nullptr;
    for (const ApprovalRecord &approval : incident.approvals) {
        if (approval.update == update.id && (!latest || !(*approval.at < *latest->at)))
            latest = &approval;
    }
    const bool valid = latest && isApprovedStatus(update.status)
        && latest->verdict == QLatin1String("approved") && latest->bodyHash == hashOf(update.body);
    return valid ? latest : nullptr;
}

/// No answer for the process's minutes while the cadence is due: a no-news text may go out by itself.
bool noNewsMayGo(const Snapshot &now, const UpdateRecord &update, Instant at)
{
    const ProcessDefinition &process = *now.process();
    const UpdateTemplate *used = process.updateTemplate(update.templateKey);
    const auto due = nextUpdateDue(process, *now.incident, at);
    return used && used->kind == QLatin1String("no_news") && update.status == UpdateStatus::InReview && due
        && due->overdue && update.created && at - update.created->at >= process.noNewsAfter;
}
/// The last word is said with the voice of whoever may give the all-clear, where such a one is there.
Result<void> mayGiveAllClear(const Snapshot &now, const UpdateRecord &update)
{
    const Right *right = now.process()->right(QStringLiteral("all_clear"));
    const ApprovalRecord *approval = validApproval(*now.incident, update);
    if (!right || !approval || right->roles.contains(approval->role))
        return {};
    QStringList names;
    for (const RoleKey &role : right->roles) {
        if (now.incident->holder(role))
            names.append(role.value);
    }
    if (names.isEmpty())
        return {};
    return fail(ErrorCode::Forbidden,
                Words::tr("The all-clear belongs to: %1.").arg(names.join(QStringLiteral(", "))),
                QStringLiteral("all_clear"),
                Words::tr("Nothing was posted. Ask them, and note what they said."),
                Words::tr("Note what they said: update approve %1 --as %2 --reported WHO")
                    .arg(shortCode(update.id), names.first()));
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
    const ProcessDefinition &process = *now.process();
    QStringList states, templates;
    for (const PublicState &state : process.publicStates)
        states.append(state.key);
    for (const UpdateTemplate &each : process.templates)
        templates.append(each.key);
    const PublicState *state = process.publicState(request.publicState);
    if (!state)
        return failUnknown(Words::tr("public state"), request.publicState, states);
    ActDraft draft(now, context, QStringLiteral("update_draft"));
    std::optional<Moment> next = request.next;
    QString body = request.body;
    if (!request.templateKey.isEmpty()) {
        const UpdateTemplate *used = process.updateTemplate(request.templateKey);
        if (!used)
            return failUnknown(Words::tr("template"), request.templateKey, templates);
        const QString text = used->text.in();
        const auto every = process.cadenceFor(now.incident->severity, state->key);
        if (!next && every && fieldsIn(text).contains(QStringLiteral("next")))
            next = Moment::cut(context.now() + *every + std::chrono::seconds(59), Precision::Minute);
        QMap<QString, QString> values = templateValues(*now.incident, next);
        const QStringList fields = fieldsIn(text);
        for (auto value = request.values.constBegin(); value != request.values.constEnd(); ++value) {
            if (!fields.contains(value.key()))
                return failUnknown(Words::tr("field of the template"), value.key(), fields);
        }
        values.insert(request.values);
        if (body.isEmpty())
            body = filled(text, values, nullptr);
    }
    const auto checked = checkedText(body, TextLimit::entry, Words::tr("The text"));
    WR_TRY(checked);
    if (checked->trimmed().isEmpty())
        return fail(
            ErrorCode::Invalid, Words::tr("The update has no text."), QStringLiteral("body"),
            Words::tr("Write one, or name a template: %1.").arg(templates.join(QStringLiteral(", "))));
    Change &update = draft.create(EntityKind::StatusUpdate, draft.newId());
    update.set("author", Value(draft.author())).set("created", Value(draft.nowMoment()));
    update.set("public_incident", Value(uuid5(now.incident->id.uuid, QStringLiteral("public"))));
    update.set("public_state", Value(state->key)).set("body", Value(*checked));
    update.set("template", Value(request.templateKey)).set("status", statusValue(UpdateStatus::Draft));
    if (next)
        update.set("promised_next_at", Value(*next));
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
        draft.entry(QStringLiteral("update"), Words::tr("I intend to post: %1").arg((*update)->body),
                    draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const EditUpdateRequest &request, const Context &context)
{
    const auto update = findUpdate(*now.incident, request.update);
    WR_TRY(update);
    WR_TRY(requireUpdateStep((*update)->status, UpdateStep::Edit));
    const auto checked = checkedText(request.body, TextLimit::entry, Words::tr("The text"));
    WR_TRY(checked);
    ActDraft draft(now, context, QStringLiteral("update_edit"));
    Change &change = draft.edit(EntityKind::StatusUpdate, (*update)->id);
    if (request.seen)
        change.setSeen(QStringLiteral("body"), Value(*checked), *request.seen);
    else
        change.set("body", Value(*checked));
    change.set("status", statusValue(UpdateStatus::Draft));
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const ApproveUpdateRequest &request, const Context &context)
{
    const auto update = findUpdate(*now.incident, request.update);
    WR_TRY(update);
    WR_TRY(requireUpdateStep((*update)->status,
                             request.approve ? UpdateStep::Approve : UpdateStep::RequestChanges));
    const ProcessDefinition &process = *now.process();
    QStringList roles;
    if (const Right *right = process.right(QStringLiteral("approve_update"))) {
        for (const RoleKey &role : right->roles)
            roles.append(role.value);
    }
    if (!roles.isEmpty() && !roles.contains(request.role.value))
        return fail(process.role(request.role) ? ErrorCode::Forbidden : ErrorCode::Invalid,
                    Words::tr("“%1” can't approve updates.").arg(request.role.value), request.role.value,
                    Words::tr("These can: %1.").arg(roles.join(QStringLiteral(", "))));
    ActDraft draft(now, context, QStringLiteral("update_approve"));
    if (request.reportedBy.isEmpty() && !now.incident->holds(draft.author(), request.role))
        return fail(ErrorCode::Forbidden,
                    Words::tr("You are not %1 of %2.").arg(request.role.value, now.incident->name),
                    request.role.value, Words::tr("Ask who is, or note what they said and who reported it."),
                    Words::tr("Ask who is, or note what they said with --reported WHO."));
    const auto reported = checkedLine(request.reportedBy, TextLimit::line, Words::tr("Who reported it"));
    WR_TRY(reported);
    const QString verdict = request.approve ? QStringLiteral("approved") : QStringLiteral("changes_wanted");
    draft.create(EntityKind::Approval, draft.newId())
        .set("update_id", Value((*update)->id))
        .set("role", Value(request.role.value))
        .set("author", Value(draft.author()))
        .set("reported_by", Value(*reported))
        .set("body_hash", Value(hashOf((*update)->body)))
        .set("at", Value(draft.nowMoment()))
        .set("verdict", Value(verdict));
    draft.edit(EntityKind::StatusUpdate, (*update)->id)
        .set("status", statusValue(request.approve ? UpdateStatus::Approved : UpdateStatus::ChangesWanted));
    const RoleDefinition *role = process.role(request.role);
    draft.entry(QStringLiteral("update"),
                request.approve
                    ? Words::tr("Update approved by the %1").arg(role ? role->name.in() : request.role.value)
                    : Words::tr("Changes wanted by the %1").arg(role ? role->name.in() : request.role.value),
                draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const PostUpdateRequest &request, const Context &context)
{
    const auto found = findUpdate(*now.incident, request.update);
    WR_TRY(found);
    const UpdateRecord &update = **found;
    const ProcessDefinition &process = *now.process();
    WR_TRY(requireUpdateStep(update.status, UpdateStep::Post));
    if (request.at && context.now() < request.at->at)
        return fail(ErrorCode::Invalid,
                    Words::tr("An update can't be recorded as posted at %1, which is in the future.")
                        .arg(toIso(*request.at)),
                    toIso(*request.at), Words::tr("Record it once it is on the page."));
    if (const QStringList open = fieldsIn(update.body); !open.isEmpty())
        return fail(
            ErrorCode::Refused,
            Words::tr("The text still has fields to fill: {%1}.").arg(open.join(QStringLiteral("}, {"))),
            open.join(QLatin1Char(',')), Words::tr("Write what customers should read there."));
    if (const auto secret = findSecret(update.body))
        return fail(ErrorCode::Refused,
                    Words::tr("The text holds what looks like a secret (%1).").arg(secret->kind),
                    secret->kind, Words::tr("Take it out, and revoke it if it is real."));
    if (const PublicState *state = process.publicState(update.publicState); state && state->end)
        WR_TRY(mayGiveAllClear(now, update));
    const bool unreviewed = !validApproval(*now.incident, update);
    if (unreviewed && !noNewsMayGo(now, update, context.now())) {
        Error error{ErrorCode::Refused, Words::tr("Nobody approved exactly this text."),
                    QStringLiteral("approval_missing"),
                    Words::tr("Ask for it: update request-review %1; or note what was said: update approve "
                              "%1 --as im --reported WHO")
                        .arg(shortCode(update.id))};
        error.data = QJsonObject{{QStringLiteral("error"), QStringLiteral("approval_missing")}};
        return fail(error);
    }
    ActDraft draft(now, context, QStringLiteral("update_post"));
    const Moment at = request.at.value_or(draft.nowMoment());
    const auto link = checkedLine(request.link, TextLimit::line, Words::tr("The link"));
    WR_TRY(link);
    Change &change = draft.edit(EntityKind::StatusUpdate, update.id);
    change.set("status", statusValue(UpdateStatus::Posted)).set("posted_at", Value(at));
    if (!link->isEmpty())
        change.set("link", Value(*link));
    const Uuid publicId = uuid5(now.incident->id.uuid, QStringLiteral("public"));
    Change &page = now.incident->isPublic() ? draft.edit(EntityKind::PublicIncident, publicId)
                                            : draft.create(EntityKind::PublicIncident, publicId);
    if (page.creation)
        page.set("page", Value(QString())).set("title", Value(now.incident->title));
    page.set("public_state", Value(update.publicState));
    Change &incident = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    if (!now.incident->clock(QStringLiteral("public_first_post_at")))
        incident.set("public_first_post_at", Value(at));
    const PublicState *state = process.publicState(update.publicState);
    if (state && state->end)
        incident.set("public_resolved_at", Value(at));
    int number = 1;
    for (const UpdateRecord &each : now.incident->updates)
        number += each.isPosted() ? 1 : 0;
    const QString name = state ? state->name.in() : update.publicState;
    draft.entry(
        QStringLiteral("update"),
        unreviewed
            ? Words::tr("Update %1 posted without review, no news: %2").arg(QString::number(number), name)
            : Words::tr("Update %1 posted: %2").arg(QString::number(number), name),
        at);
    return draft.take(request.reason);
}

} // namespace Watchroom
