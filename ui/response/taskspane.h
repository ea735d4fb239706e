// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "kit/rowmodel.h"
#include "response/sidelist.h"

namespace Watchroom {

struct TaskRow
{
    Uuid id;
    QString text, owner, due;
    bool open = true, late = false;
    friend bool operator==(const TaskRow &, const TaskRow &) = default;
};

class TasksModel : public RowModel<TaskRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void ticked(const QString &task);
};

/// The tasks of an incident, open ones first; ticking one marks it as done.
class TasksPane : public SideList
{
    Q_OBJECT
public:
    explicit TasksPane(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// The number of open tasks; empty if there is none.
    QString countShown() const { return m_open > 0 ? locale().toString(m_open) : QString(); }

private:
    Performer *m_performer;
    TasksModel *m_model;
    int m_open = 0;
};

} // namespace Watchroom
