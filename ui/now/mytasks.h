// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowmodel.h"
#include "queries/taskrepository.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QListView>

namespace Watchroom {

class MyTasksModel : public RowModel<OwnTask>
{
    Q_OBJECT
public:
    enum Role { IncidentRole = Qt::UserRole + 1 };
    explicit MyTasksModel(const Context &context, QObject *parent = nullptr)
        : RowModel(parent)
        , m_context(context)
    {
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The user marked the task as done.
    void done(const QString &incident, const QString &task);

private:
    const Context &m_context;
};

/// The open tasks of the current person; ticking one marks it as done.
class MyTasks : public QWidget
{
    Q_OBJECT
public:
    explicit MyTasks(Workspace *workspace, QWidget *parent = nullptr);
    void reload();

Q_SIGNALS:
    void incidentChosen(const QString &name);
    void failed(const Watchroom::Error &error);

private:
    Workspace *m_workspace;
    MyTasksModel *m_model;
    QListView *m_list;
    QLabel *m_count, *m_none;
};

} // namespace Watchroom
