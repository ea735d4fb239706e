// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "kit/rowmodel.h"
#include "response/sidelist.h"

class QMenu;

namespace Watchroom {

struct LinkRow
{
    Uuid id;
    QString kind, target;
    friend bool operator==(const LinkRow &, const LinkRow &) = default;
};

class LinksModel : public RowModel<LinkRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// The links of an incident: kind and shortened address, with the full address in the tooltip. Ctrl+C copies,
/// Delete removes, the context menu opens. No link is opened without an explicit command.
class LinksPane : public SideList
{
    Q_OBJECT
public:
    explicit LinksPane(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &place);
    void copy(const LinkRow &row);
    void remove(const LinkRow &row);

    Performer *m_performer;
    LinksModel *m_model;
};

} // namespace Watchroom
