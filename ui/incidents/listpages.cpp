// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/listpages.h"

#include "reporting/reporttext.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ListPages)
};

/// Minimum and maximum column width in characters, so that no column crowds out the others.
constexpr qsizetype leastLetters = 6, mostLetters = 40;

QList<ReportColumn> columnsOf(const ListPages &list)
{
    QList<qsizetype> letters;
    qsizetype all = 0;
    for (qsizetype column = 0; column < list.columns.size(); ++column) {
        qsizetype longest = list.columns[column].size();
        for (const QStringList &row : list.rows)
            longest = std::max(longest, row.value(column).size());
        letters.append(std::clamp(longest, leastLetters, mostLetters));
        all += letters.last();
    }
    QList<ReportColumn> columns;
    for (qsizetype column = 0; column < list.columns.size(); ++column)
        columns.append({list.columns[column], int(letters[column] * 100 / std::max<qsizetype>(all, 1))});
    return columns;
}
} // namespace

ReportContent listContent(const ListPages &list)
{
    ReportContent content;
    content.organisation = list.organisation;
    content.title = Words::tr("%n incident(s)", "title of a printed list", int(list.rows.size()));
    content.lead
        = list.filter.isEmpty() ? QString() : Words::tr("Filter: %1", "of a printed list").arg(list.filter);
    content.kind = Words::tr("List of incidents, internal");
    content.foot
        = Words::tr("Created %1 · times in %2", "when, and a time zone").arg(longUtc(list.at), list.zone);
    content.at = list.at;
    ReportSection table;
    table.key = QStringLiteral("incidents");
    table.table.columns = columnsOf(list);
    for (const QStringList &row : list.rows) {
        ReportRow printed;
        for (const QString &cell : row)
            printed.cells.append(ReportCell{{cell}});
        table.table.rows.append(printed);
    }
    content.sections.append(table);
    return content;
}

} // namespace Watchroom
