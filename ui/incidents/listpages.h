// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/report.h"

#include <QStringList>

namespace Watchroom {

/// What a printed list of incidents says: its table as the screen shows it, and what narrowed it.
struct ListPages
{
    QString organisation;
    QString filter;      ///< as it was typed; empty: everything
    QString zone;        ///< whose clock the times are of
    Instant at{};        ///< when it was read
    QStringList columns; ///< titles of those shown, in their order
    QList<QStringList> rows;
};

/// More than so many belong in a table for a program: some hundred pages.
constexpr int mostPrinted = 5000;

ReportContent listContent(const ListPages &list);

} // namespace Watchroom
