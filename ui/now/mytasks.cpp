// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/mytasks.h"

#include "base/duration.h"
#include "kit/timeshown.h"
#include "kit/widgets.h"

namespace Watchroom {

namespace {
constexpr int mostTasks = 50;
}

QVariant MyTasksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OwnTask &task = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (!task.due)
            return tr("%1  %2", "incident and task").arg(task.incident, isolated(task.text));
        return tr("%1  %2, due %3").arg(task.incident, isolated(task.text), utcShown(*task.due));
    case Qt::CheckStateRole:
        return Qt::Unchecked;
    case IncidentRole:
        return task.incident;
    default:
        return {};
    }
}

Qt::ItemFlags MyTasksModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = RowModel::flags(index);
    return index.isValid() ? plain | Qt::ItemIsUserCheckable : plain;
}

bool MyTasksModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || value.toInt() != Qt::Checked)
        return false;
    Q_EMIT done(row(index).incident, row(index).id.toString()); // the row disappears once the act is saved
    return true;
}

MyTasks::MyTasks(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new MyTasksModel(workspace->context(), this))
    , m_list(new QListView(this))
    , m_count(mutedLabel({}, this))
    , m_none(mutedLabel(tr("You have no open tasks."), this))
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(16), measure(16), measure(8));
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("My tasks"), this, Type::Body, Weight::Bold));
    head->addWidget(m_count);
    head->addStretch();
    layout->addLayout(head);
    layout->addWidget(m_none, 1, Qt::AlignTop);
    layout->addWidget(m_list, 1);
    m_list->setModel(m_model);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("My tasks"));
    m_list->setSpacing(measure(2));
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT incidentChosen(index.data(MyTasksModel::IncidentRole).toString());
    });
    connect(m_model, &MyTasksModel::done, this, [this](const QString &incident, const QString &task) {
        onFinished(m_workspace->perform(TaskDoneRequest{task}, incident), this,
                   [this](const Result<Acts> &acts) {
                       if (!acts)
                           Q_EMIT failed(acts.error());
                   });
    });
}

void MyTasks::reload()
{
    const auto loaded = m_workspace->read(
        [](const Reader &reader) { return openTasksOf(reader.connection(), reader.viewer(), mostTasks); });
    onFinished(loaded, this, [this](const Result<QList<OwnTask>> &tasks) {
        if (!tasks) {
            Q_EMIT failed(tasks.error());
            return;
        }
        m_model->follow(*tasks);
        m_none->setVisible(tasks->isEmpty());
        m_list->setVisible(!tasks->isEmpty());
        m_count->setText(tasks->isEmpty() ? QString() : tr("%n open", "tasks", int(tasks->size())));
    });
}

} // namespace Watchroom
