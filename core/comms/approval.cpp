// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/approval.h"

#include "base/text.h"
#include "comms/cadence.h"
#include "comms/statusupdate.h"
#include "comms/template.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Approval)
};

QString hexHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isInConflict(const IncidentRecord &incident, const UpdateRecord &update)
{
    return std::any_of(incident.conflicts.begin(), incident.conflicts.end(),
                       [&](const ConflictRecord &conflict) { return conflict.entity == update.id; });
}

bool coversContent(const ApprovalRecord &approval, const IncidentRecord &incident, const UpdateRecord &update)
{
    if (approval.bodyHash == approvalHash(contentOf(update)))
        return true;
    return approval.bodyHash == hexHash(update.body.toUtf8()) && !isInConflict(incident, update);
}

QStringList wordsOf(const QList<RoleKey> &roles)
{
    QStringList words;
    for (const RoleKey &role : roles)
        words.append(role.value);
    return words;
}
} // namespace

QString approvalHash(const UpdateContent &content)
{
    QByteArray bytes;
    for (const QString &part :
         {content.publicState, content.body, content.next ? toIso(*content.next) : QString()}) {
        const QByteArray text = part.toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text; // its length first: parts can't run together
    }
    return QStringLiteral("2:") + hexHash(bytes);
}

const ApprovalRecord *validApproval(const IncidentRecord &incident, const UpdateRecord &update)
{
    if (!isApprovedStatus(update.status))
        return nullptr;
    const ApprovalRecord *latest = nullptr;
    for (const ApprovalRecord &approval : incident.approvals) {
        if (approval.update == update.id && approval.at && (!latest || !(*approval.at < *latest->at)))
            latest = &approval;
    }
    const bool valid
        = latest && latest->verdict == QLatin1String("approved") && coversContent(*latest, incident, update);
    return valid ? latest : nullptr;
}

QList<RoleKey> approvingRoles(const ProcessDefinition &process)
{
    return process.rolesWith(Right::ApproveUpdate);
}

Result<void> requireApprover(const ProcessDefinition &process, const IncidentRecord &incident,
                             const RoleKey &role, const PersonId &person, bool reported)
{
    const QList<RoleKey> roles = approvingRoles(process);
    if (!roles.contains(role))
        return fail(process.role(role) ? ErrorCode::Forbidden : ErrorCode::Invalid,
                    Words::tr("“%1” can't approve updates.").arg(role.value), role.value,
                    Words::tr("These can: %1.").arg(wordsOf(roles).join(QStringLiteral(", "))));
    if (!reported && !incident.holds(person, role))
        return fail(ErrorCode::Forbidden, Words::tr("You are not %1 of %2.").arg(role.value, incident.name),
                    role.value, Words::tr("Ask who is, or record what they said and who reported it."),
                    Words::tr("Ask who is, or record what they said with --reported WHO."));
    return {};
}

Result<void> requireAllClear(const ProcessDefinition &process, const IncidentRecord &incident,
                             const UpdateRecord &update)
{
    const PublicState *state = process.publicState(update.publicState);
    const RightDefinition *right = process.right(Right::AllClear);
    const ApprovalRecord *approval = validApproval(incident, update);
    if (!state || !state->end || !right || !approval || right->roles.contains(approval->role))
        return {};
    QList<RoleKey> held;
    for (const RoleKey &role : right->roles) {
        if (incident.holder(role))
            held.append(role);
    }
    if (held.isEmpty())
        return {};
    return fail(ErrorCode::Forbidden,
                Words::tr("Nothing was posted: only %1 may give the all-clear.")
                    .arg(wordsOf(held).join(QStringLiteral(", "))),
                QStringLiteral("all_clear"), Words::tr("Ask them, and record what they said."),
                Words::tr("Record what they said: update approve %1 --as %2 --reported WHO")
                    .arg(shortCode(update.id), held.first().value));
}

bool isNoNewsAllowed(const ProcessDefinition &process, const IncidentRecord &incident,
                     const UpdateRecord &update, Instant now)
{
    const UpdateTemplate *used = process.updateTemplate(update.templateKey);
    if (!used || used->kind != QLatin1String("no_news") || update.status != UpdateStatus::InReview)
        return false;
    if (!update.created || now - update.created->last() < process.noNewsAfter)
        return false;
    const UpdateRecord *last = incident.lastPosted();
    if (last && last->publicState != update.publicState)
        return false; // another state is news
    const auto due = nextUpdateDue(process, incident, now);
    return due && due->overdue && isFilledFrom(used->text, update.body);
}

Result<void> requireApproval(const ProcessDefinition &process, const IncidentRecord &incident,
                             const UpdateRecord &update, Instant now)
{
    if (validApproval(incident, update) || isNoNewsAllowed(process, incident, update, now))
        return {};
    const QList<RoleKey> roles = approvingRoles(process);
    Error error{ErrorCode::Refused, Words::tr("Nothing was posted: nobody approved exactly this update."),
                QStringLiteral("approval_missing"),
                Words::tr("Request a review, or record a spoken approval.")};
    error.typedHint
        = Words::tr(
              "Ask for it: update request-review %1; or record what was said: update approve %1 --as %2 "
              "--reported WHO")
              .arg(shortCode(update.id), roles.isEmpty() ? QStringLiteral("ROLE") : roles.first().value);
    error.data = QJsonObject{{QStringLiteral("error"), QStringLiteral("approval_missing")}};
    return fail(error);
}

} // namespace Watchroom
