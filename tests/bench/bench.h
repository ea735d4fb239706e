// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/writer.h"

#include <QString>
#include <QTemporaryDir>
#include <functional>
#include <optional>

/// A namespace of its own: the window's parts are linked in, and have a Figure, too.
namespace Watchroom::Benching {

/// One line of the table: what was measured, and beside what.
struct Figure
{
    QString what;
    double ours = 0;
    QString unit;          ///< "ms", "MB", …
    QString beside;        ///< empty: an absolute budget
    double peer = 0;       ///< in the same unit, of the same run
    double most = 0;       ///< of the ratio, or of ours where nothing stands beside it; 0: no budget
    QString budget;        ///< in words
    QString note, skipped; ///< skipped: why it was not measured

    double ratio() const { return peer > 0 ? ours / peer : 0; }
    bool isMet() const { return most <= 0 || (beside.isEmpty() ? ours : ratio()) <= most; }
};
using Figures = QList<Figure>;

/// What rows measure on: one large file that is made once, and a folder for what is thrown away.
class Bench
{
public:
    /// \a folder stays between runs. \a programs is where watchroom and its peers lie.
    Bench(const QString &folder, const QString &programs, bool isSmall);

    bool isSmall() const { return m_small; }
    long incidents() const { return m_small ? 10'000 : 1'000'000; }
    static constexpr long entriesEach = 10;
    QString program(const QString &name) const { return m_programs + QLatin1Char('/') + name; }
    QString folder() const { return m_folder; }
    QString scratch(const QString &name) const { return m_scratch.filePath(name); }

    /// The large file; made at the first call. Rows may add to it.
    Result<QString> file();
    /// A fresh file of a fresh organisation.
    Result<QString> emptyFile(const QString &name);
    /// The incident with the long timeline.
    QString longIncident() const { return QStringLiteral("INC-%1").arg(incidents() / 2); }

private:
    QString m_folder, m_programs, m_file;
    bool m_small;
    QTemporaryDir m_scratch;
};

/// What goes wrong in a row, in one line.
Error benchError(const QString &what);

} // namespace Watchroom::Benching
