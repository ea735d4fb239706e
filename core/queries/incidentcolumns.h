// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentrepository.h"
#include "store/rows.h"

namespace Watchroom {

/// The incident that a row with the columns of read/list and read/rows_by_key tells of; services are read
/// apart.
inline IncidentRow incidentRowAt(const Statement &statement)
{
    IncidentRow row;
    row.key = statement.integer(0);
    row.name = statement.text(1);
    row.title = statement.text(2);
    row.area = statement.text(3);
    row.severity = statement.text(4);
    row.state = statement.text(5);
    row.phase = statement.text(6);
    row.declaredAt = momentAt(statement, 7);
    row.resolvedAt = momentAt(statement, 9);
    row.confidential = statement.integer(11) != 0;
    row.active = statement.integer(12) != 0;
    row.maintenance = statement.integer(13) != 0;
    row.imported = statement.integer(14) != 0;
    return row;
}

} // namespace Watchroom
