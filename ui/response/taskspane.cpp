// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/taskspane.h"

#include "kit/timeshown.h"
#include "kit/widgets.h"

namespace Watchroom {

QVariant TasksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskRow &task = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList facts;
        if (!task.owner.isEmpty())
            facts.append(isolated(task.owner));
        if (!task.due.isEmpty())
            facts.append(task.late ? tr("overdue, was due %1").arg(task.due) : tr("due %1").arg(task.due));
        return facts.isEmpty() ? task.text
                               : tr("%1 (%2)", "a task, its owner and time")
                                     .arg(task.text, facts.join(tr(", ", "between names")));
    }
    case Qt::CheckStateRole:
        return task.open ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

Qt::ItemFlags TasksModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = RowModel::flags(index);
    return index.isValid() && row(index).open ? plain | Qt::ItemIsUserCheckable : plain;
}

bool TasksModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || value.toInt() != Qt::Checked || !row(index).open)
        return false;
    Q_EMIT ticked(row(index).id.toString()); // shown as done once the act is saved
    return true;
}

TasksPane::TasksPane(Performer *performer, QWidget *parent)
    : SideList(tr("Tasks"), tr("Add a task"), tr("Tasks of this incident"), parent)
    , m_performer(performer)
    , m_model(new TasksModel(this))
{
    list()->setModel(m_model);
    list()->setWordWrap(true);
    connect(m_model, &TasksModel::ticked, this,
            [this](const QString &task) { m_performer->perform(TaskDoneRequest{task}); });
}

void TasksPane::show(const IncidentShown &shown)
{
    QList<TaskRow> rows;
    int done = 0;
    for (const TaskRecord &task : shown.incident.tasks) {
        done += task.isOpen() ? 0 : 1;
        rows.append({task.id, task.text, shown.person(task.owner), task.due ? utcShown(*task.due) : QString(),
                     task.isOpen(), task.isOpen() && task.due && task.due->at < shown.around.now});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TaskRow &a, const TaskRow &b) { return a.open > b.open; });
    m_model->follow(rows);
    setCount(rows.isEmpty() ? tr("none") : tr("%1 of %2 done").arg(done).arg(rows.size()));
    m_open = int(rows.size()) - done;
    fit(280);
}

} // namespace Watchroom
