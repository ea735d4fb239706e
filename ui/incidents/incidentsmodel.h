// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowmodel.h"
#include "store/incidentrepository.h"

namespace Watchroom {

struct ListedIncident
{
    int64_t id = 0; ///< the row's key in the file
    IncidentRow incident;
    friend bool operator==(const ListedIncident &, const ListedIncident &) = default;
};

/// Incidents of any age, newest first, as a line each.
class IncidentsModel : public RowModel<ListedIncident>
{
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole + 1, SeverityRole };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace Watchroom
