// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "comms/statusupdate.h"

namespace Watchroom {

/// A draft of a public update, from a text or a template.
struct DraftUpdateRequest
{
    QString publicState;
    QString body; ///< empty: from the template
    QString templateKey;
    QMap<QString, QString> values; ///< for the template's fields
    std::optional<Moment> next;    ///< the promise; empty: the cadence
};
Result<Acts> decide(const Snapshot &now, const DraftUpdateRequest &request, const Context &context);

/// A step that needs nothing but the update: RequestReview, Copied or Discard. \a update is its id or short
/// code.
struct UpdateStepRequest
{
    QString update;
    UpdateStep step = UpdateStep::RequestReview;
};
/// Invalid for a step that has a request of its own; Refused unless the update's status allows the step.
Result<Acts> decide(const Snapshot &now, const UpdateStepRequest &request, const Context &context);

/// A new text withdraws an approval.
struct EditUpdateRequest
{
    QString update;
    QString body;
    std::optional<QList<ActId>> seen;
};
Result<Acts> decide(const Snapshot &now, const EditUpdateRequest &request, const Context &context);

struct ApproveUpdateRequest
{
    QString update;
    RoleKey role;
    QString reportedBy; ///< who said it on the call; empty: the author holds the role
    bool approve = true;
};
/// Forbidden unless \a role may approve and the author holds it, or it is reported by somebody.
Result<Acts> decide(const Snapshot &now, const ApproveUpdateRequest &request, const Context &context);

/// Records that the text went out. Needs an approval of exactly this text, unless the no-news rule holds.
struct PostUpdateRequest
{
    QString update;
    std::optional<Moment> at; ///< empty: now; never in the future
    QString link;
    QString reason;
};
/// Invalid for a time in the future. Refused with data {"error":"approval_missing"}; for fields unfilled; for
/// a secret in the text.
Result<Acts> decide(const Snapshot &now, const PostUpdateRequest &request, const Context &context);

/// The id of the update that \a acts draft; null if they draft none.
Uuid draftedUpdate(const Acts &acts);

/// Finds an update of \a incident by id or short code.
Result<const UpdateRecord *> findUpdate(const IncidentRecord &incident, const QString &update);

} // namespace Watchroom
