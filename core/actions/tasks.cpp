// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/tasks.h"

#include "actions/actdraft.h"
#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Tasks)
};
/// Plain ones, and those that the criteria of the incident's processes look at.
QStringList taskKinds(const Snapshot &now)
{
    QStringList kinds{TaskRequest().kind, QStringLiteral("follow_up"), QStringLiteral("corrective_action")};
    for (const ProcessPointer &process : now.trackProcesses) {
        for (const Criterion &criterion : process->criteria) {
            if (criterion.kind == CriterionKind::TaskDone)
                kinds.append(criterion.parameter);
        }
    }
    kinds.removeDuplicates();
    return kinds;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const TaskRequest &request, const Context &context)
{
    const auto text = checkedLine(request.text, TextLimit::line, Words::tr("The task"));
    WR_TRY(text);
    if (text->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The task is empty."), QStringLiteral("text"),
                    Words::tr("Write what is to be done."));
    const auto kind = checkedLine(request.kind, 40, Words::tr("The kind of task"));
    WR_TRY(kind);
    if (const QStringList kinds = taskKinds(now); !kinds.contains(*kind))
        return failUnknown(Words::tr("kind of task"), *kind, kinds);
    ActDraft draft(now, context, ActKind::Task);
    Change &task = draft.create(EntityKind::Task, draft.newId());
    task.set("created", Value(draft.nowMoment()))
        .set("author", Value(draft.author()))
        .set("text", Value(*text));
    task.set("kind", Value(*kind)).set("state", Value(QStringLiteral("open")));
    if (!request.owner.isEmpty())
        task.set("owner", Value(draft.person(request.owner)));
    if (request.due)
        task.set("due", Value(*request.due));
    draft.entry(EntryKind::Task, {Sentence::TaskAdded, {{QStringLiteral("text"), *text}}}, draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const TaskDoneRequest &request, const Context &context)
{
    QStringList known;
    const TaskRecord *found = nullptr;
    for (const TaskRecord &task : now.incident->tasks) {
        const QString code = shortCode(task.id);
        known.append(code);
        if (code == request.task.toLower() || task.id.toString() == request.task)
            found = &task;
    }
    if (!found)
        return failUnknown(Words::tr("task"), request.task, known);
    if (!found->isOpen())
        return fail(ErrorCode::Refused, Words::tr("The task “%1” is done already.").arg(found->text),
                    request.task);
    ActDraft draft(now, context, ActKind::TaskDone);
    draft.edit(EntityKind::Task, found->id).set("state", Value(QStringLiteral("done")));
    draft.entry(EntryKind::Task, {Sentence::TaskDone, {{QStringLiteral("text"), found->text}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
