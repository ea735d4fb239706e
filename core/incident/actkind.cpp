// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/actkind.h"

#include <QHash>

namespace Watchroom {

namespace {
constexpr bool undoable = true, stays = false, background = true;

QHash<QString, const ActKindSpec *> specsByKey()
{
    QHash<QString, const ActKindSpec *> byKey;
    for (const ActKindSpec &spec : actKindSpecs())
        byKey.insert(spec.key, &spec);
    return byKey;
}
} // namespace

const QList<ActKindSpec> &actKindSpecs()
{
    static const QList<ActKindSpec> specs{
        {ActKind::Init, QStringLiteral("init"), stays},
        {ActKind::Person, QStringLiteral("person"), stays, background},
        {ActKind::InstallProcess, QStringLiteral("install_process"), stays},
        {ActKind::Declare, QStringLiteral("declare"), stays},
        {ActKind::Note, QStringLiteral("note"), undoable},
        {ActKind::Withdraw, QStringLiteral("withdraw"), undoable},
        {ActKind::MoveEntry, QStringLiteral("move_entry"), undoable},
        {ActKind::Set, QStringLiteral("set"), undoable},
        {ActKind::Clock, QStringLiteral("clock"), undoable},
        {ActKind::Flag, QStringLiteral("flag"), undoable},
        {ActKind::Settle, QStringLiteral("settle"), undoable},
        {ActKind::Level, QStringLiteral("level"), undoable},
        {ActKind::Transition, QStringLiteral("transition"), undoable},
        {ActKind::Criterion, QStringLiteral("criterion"), undoable},
        {ActKind::Tick, QStringLiteral("tick"), undoable},
        {ActKind::Call, QStringLiteral("call"), undoable},
        {ActKind::Answer, QStringLiteral("answer"), undoable},
        {ActKind::Engage, QStringLiteral("engage"), undoable},
        {ActKind::WaiveCall, QStringLiteral("waive_call"), undoable},
        {ActKind::Release, QStringLiteral("release"), undoable},
        {ActKind::Task, QStringLiteral("task"), undoable},
        {ActKind::TaskDone, QStringLiteral("task_done"), undoable},
        {ActKind::Link, QStringLiteral("link"), undoable},
        {ActKind::Unlink, QStringLiteral("unlink"), undoable},
        {ActKind::Merge, QStringLiteral("merge"), undoable},
        {ActKind::Access, QStringLiteral("access"), undoable},
        {ActKind::Confidentiality, QStringLiteral("confidentiality"), stays},
        {ActKind::Viewed, QStringLiteral("viewed"), stays, background},
        {ActKind::UpdateDraft, QStringLiteral("update_draft"), undoable},
        {ActKind::UpdateEdit, QStringLiteral("update_edit"), undoable},
        {ActKind::UpdateRequestReview, QStringLiteral("update_request_review"), undoable},
        {ActKind::UpdateCopied, QStringLiteral("update_copied"), stays},
        {ActKind::UpdateDiscard, QStringLiteral("update_discard"), undoable},
        {ActKind::UpdateApprove, QStringLiteral("update_approve"), undoable},
        {ActKind::UpdatePost, QStringLiteral("update_post"), stays},
        {ActKind::Redact, QStringLiteral("redact"), stays},
        {ActKind::MarkRedacted, QStringLiteral("mark_redacted"), stays},
        {ActKind::Undo, QStringLiteral("undo"), stays, background},
        {ActKind::Import, QStringLiteral("import"), stays},
    };
    return specs;
}

const ActKindSpec &actKindSpec(const QString &key)
{
    static const QHash<QString, const ActKindSpec *> byKey = specsByKey();
    static const ActKindSpec unknown;
    return *byKey.value(key, &unknown);
}

QString keyOf(ActKind kind)
{
    for (const ActKindSpec &spec : actKindSpecs()) {
        if (spec.kind == kind)
            return spec.key;
    }
    return {};
}

ActKind actKind(const QString &key)
{
    return actKindSpec(key).kind;
}

} // namespace Watchroom
