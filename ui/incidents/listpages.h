// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/report.h"

#include <QStringList>

namespace Watchroom {

/// The content of a printed list of incidents: the table as shown on screen, and its filter.
struct ListPages
{
    QString organisation;
    QString filter;      ///< as typed; empty: no filter
    QString zone;        ///< time zone of the times
    Instant at{};        ///< time of the query
    QStringList columns; ///< titles of the shown columns, in order
    QList<QStringList> rows;
};

/// Maximum number of incidents in a PDF, some hundred pages. Use another format for more.
constexpr int mostPrinted = 5000;

ReportContent listContent(const ListPages &list);

} // namespace Watchroom
