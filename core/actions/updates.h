// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "comms/statusupdate.h"
#include "comms/updatecontent.h"

namespace Watchroom {

/// A draft of a public update, from a text or a template.
struct DraftUpdateRequest
{
    UpdateContent
        content; ///< an empty body: from the template; no promise: the cadence, if the template says it
    QMap<QString, QString> values; ///< for the template's fields
};
/// Invalid for an unknown state, template or field, and for an empty text.
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

/// Changes parts of an update; those that are not set stay. Editing any part revokes an approval.
struct EditUpdateRequest
{
    /// No promise at all is a value, too.
    struct Promise
    {
        std::optional<Moment> at;
    };

    QString update;
    std::optional<QString> body, publicState, templateKey;
    std::optional<Promise> next;
    /// By the field's name, the heads that a form showed; a field without an entry replaces what is there.
    QHash<QString, QList<ActId>> seen;

    /// The request that makes \a to of the \a from that a form showed.
    static EditUpdateRequest between(const QString &update, const UpdateContent &from,
                                     const UpdateContent &to, const QHash<QString, QList<ActId>> &seen);
};
/// Makes no act if nothing changes. Refused unless the update's status allows editing.
Result<Acts> decide(const Snapshot &now, const EditUpdateRequest &request, const Context &context);

struct ApproveUpdateRequest
{
    QString update;
    RoleKey role;
    QString reportedBy; ///< who said it on the call; empty: the author holds the role
    bool approve = true;
    std::optional<UpdateContent> shown; ///< what a form showed; empty: whatever it says now
};
/// Forbidden unless \a role may approve and the author holds it, or it is reported by somebody. Conflict if
/// the update no longer says what was shown.
Result<Acts> decide(const Snapshot &now, const ApproveUpdateRequest &request, const Context &context);

/// Records that the update is on the page. Needs an approval of exactly this content, unless the no-news rule
/// holds (comms/approval).
struct PostUpdateRequest
{
    QString update;
    std::optional<Moment> at; ///< empty: now; never in the future
    QString link;
    QString reason;
    std::optional<UpdateContent> shown; ///< what a form showed; empty: whatever it says now
};
/// Invalid for a time in the future. Refused with data {"error":"approval_missing"}; for unfilled fields; for
/// a secret in the text. Conflict if the update no longer says what was shown.
Result<Acts> decide(const Snapshot &now, const PostUpdateRequest &request, const Context &context);

/// The id of the update that \a acts draft; null if they draft none.
Uuid draftedUpdate(const Acts &acts);

/// Finds an update of \a incident by id or short code.
Result<const UpdateRecord *> findUpdate(const IncidentRecord &incident, const QString &update);

} // namespace Watchroom
