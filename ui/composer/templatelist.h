// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/rowmodel.h"

#include <QListView>

namespace Watchroom {

struct TemplateRow
{
    QString id; ///< the template's key; empty for the heading of a public state
    QString text;
    bool heading = false;
    friend bool operator==(const TemplateRow &, const TemplateRow &) = default;
};

class TemplateModel : public RowModel<TemplateRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

/// The templates that fit the incident's severity, by public state.
class TemplateList : public QListView
{
    Q_OBJECT
public:
    explicit TemplateList(QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// Selects the template in \a row, unless that is a heading.
    void choose(int row);

Q_SIGNALS:
    void chosen(const QString &key);

private:
    TemplateModel *m_model;
};

} // namespace Watchroom
