// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Watchroom {

/// What an act does. The log stores the key; an act of a newer version is Unknown and is kept as it is.
enum class ActKind {
    Unknown,
    Init,
    Person,
    InstallProcess,
    Declare,
    Note,
    Withdraw,
    MoveEntry,
    Set,
    Clock,
    Flag,
    Settle,
    Level,
    Transition,
    Criterion,
    Tick,
    Call,
    Answer,
    Engage,
    WaiveCall,
    Release,
    Task,
    TaskDone,
    Link,
    Unlink,
    Merge,
    Access,
    Confidentiality,
    Viewed,
    UpdateDraft,
    UpdateEdit,
    UpdateRequestReview,
    UpdateCopied,
    UpdateDiscard,
    UpdateApprove,
    UpdatePost,
    Redact,
    MarkRedacted,
    Undo,
    Import,
};

struct ActKindSpec
{
    ActKind kind = ActKind::Unknown;
    QString key;               ///< in the log and in JSON
    bool isUndoable = false;   ///< its author can reverse it
    bool isBackground = false; ///< made along with something else; never the author's latest act
};

const QList<ActKindSpec> &actKindSpecs();
QString keyOf(ActKind kind);
/// Unknown for a key of a newer version.
ActKind actKind(const QString &key);
/// The row of \a key. A kind that this version does not know can't be undone.
const ActKindSpec &actKindSpec(const QString &key);

} // namespace Watchroom
