// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/linereader.h"
#include "base/result.h"

#include <QByteArrayList>
#include <memory>

namespace Watchroom {

/// A row of a CSV file, or why it could not be read.
struct CsvRow
{
    qint64 line = 0; ///< where it begins, counted from 1; a quoted field may hold more lines
    QByteArrayList fields;
    QString trouble; ///< empty: the row is whole
};

/// Reads CSV (RFC 4180; comma, semicolon or tab) row by row, with the memory of one row. A quote out of place
/// spoils its row only.
class CsvReader
{
public:
    static constexpr qsizetype largestRow = 4 * 1024 * 1024;

    explicit CsvReader(QIODevice &source);
    ~CsvReader();

    /// The next row, or none at the end. Blank lines are skipped.
    std::optional<CsvRow> next();

private:
    struct Parser;
    void feed(const QByteArray &line);
    void giveUpRow(const QString &trouble);

    LineReader m_lines;
    std::unique_ptr<Parser> m_parser;
};

/// \a names with a repeated one numbered: "category", "category.2". A map uses these names.
QStringList columnNames(const QByteArrayList &names);

} // namespace Watchroom
