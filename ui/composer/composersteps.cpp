// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an update: save, request approval, approve, copy, post.
#include "comms/approval.h"
#include "comms/statusupdate.h"
#include "composer/composerview.h"
#include "composer/nextfield.h"
#include "kit/draftkeeper.h"

#include <QApplication>
#include <QClipboard>

namespace Watchroom {

const UpdateRecord *ComposerView::written() const
{
    for (const UpdateRecord &update : m_shown.incident.updates) {
        if (update.id == m_base.update && isOpenUpdate(update.status))
            return &update;
    }
    return nullptr;
}

Result<UpdateContent> ComposerView::content() const
{
    const auto next = m_next->moment();
    WR_TRY(next);
    return UpdateContent{m_state, m_text->toPlainText().trimmed(), *next, m_template};
}

void ComposerView::saved(const QString &update, const UpdateContent &content)
{
    m_base.update = Uuid::fromString(update);
    m_base.content = content;
    m_next->setMoment(content.next);
}

/// Saves the content of the screen as a new draft, or to the current one.
void ComposerView::saveDraft(const Saved &then)
{
    const auto here = content();
    if (!here) {
        m_next->setFocus();
        m_busy = Busy::Idle;
        return;
    }
    const auto done = [this, then, content = *here](const QString &update) {
        saved(update, content);
        then(update, content);
    };
    if (const UpdateRecord *update = written()) {
        const QString id = update->id.toString();
        if (contentOf(*update) == *here) {
            done(id);
            return;
        }
        const auto request = EditUpdateRequest::between(id, m_base.content, *here, m_base.seen);
        m_performer->perform(request, this, [this, id, done](bool edited) {
            if (edited)
                done(id);
            else
                settle();
        });
        return;
    }
    onFinished(m_workspace->perform(DraftUpdateRequest{*here, {}}, m_performer->incident()), this,
               [this, done](const Result<Acts> &acts) {
                   if (!acts) {
                       tell(acts.error());
                       settle();
                       return;
                   }
                   done(draftedUpdate(*acts).toString());
               });
}

void ComposerView::approve(const QString &reportedBy)
{
    m_busy = Busy::Working;
    saveDraft([this, reportedBy](const QString &update, const UpdateContent &content) {
        ApproveUpdateRequest request;
        request.update = update;
        request.role = approvingRole(m_shown);
        request.reportedBy = reportedBy;
        request.shown = content;
        const QList<RoleKey> roles = approvingRoles(*m_shown.process());
        if (!request.role && !roles.isEmpty())
            request.role = roles.first();
        m_performer->perform(request, this, [this, update, content](bool approved) {
            if (!approved) {
                settle();
                return;
            }
            QApplication::clipboard()->setText(content.body);
            m_performer->perform(UpdateStepRequest{update, UpdateStep::Copied}, this,
                                 [this](bool) { settle(); });
        });
    });
}

void ComposerView::takeStep()
{
    const UpdateRecord *update = written();
    const auto here = content();
    if (!m_loaded || !m_step->isEnabled() || m_busy != Busy::Idle || !here)
        return;
    switch (composerStep(m_shown, update, *here)) {
    case ComposerStep::Ask:
        m_busy = Busy::Working;
        saveDraft([this](const QString &id, const UpdateContent &) {
            m_performer->perform(UpdateStepRequest{id, UpdateStep::RequestReview}, this,
                                 [this](bool) { settle(); });
        });
        break;
    case ComposerStep::Approve:
        approve({});
        break;
    case ComposerStep::Copy:
        QApplication::clipboard()->setText(here->body);
        m_busy = Busy::Working;
        m_performer->perform(UpdateStepRequest{update->id.toString(), UpdateStep::Copied}, this,
                             [this](bool) { settle(); });
        break;
    case ComposerStep::ConfirmPost:
        confirmPost(update->id.toString(), *here);
        break;
    case ComposerStep::Wait:
        break;
    }
    setFocus(); // a disabled button would pass the focus to “Back”
    showStep();
}

void ComposerView::confirmPost(const QString &update, const UpdateContent &content)
{
    m_busy = Busy::Working;
    PostUpdateRequest request;
    request.update = update;
    request.shown = content;
    m_performer->perform(request, this, [this](bool posted) {
        settle();
        if (!posted)
            return;
        m_draft->forget();
        m_base = {};
        m_text->clear();
        Q_EMIT closed();
    });
}

} // namespace Watchroom
