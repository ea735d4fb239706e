// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importjob.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"

namespace Watchroom {

/// A file to import into, and small files to import.
class ImportFixture : public ScratchFile
{
public:
    using ScratchFile::ScratchFile;
    /// Writes \a content beside the file and gives its path.
    QString write(const QString &name, const QByteArray &content) const;
    Result<ImportReport> take(ImportOptions options, const ImportWatch &watch = {});
    /// As above of \a content under \a name; the test ends if it fails.
    ImportReport taken(const QString &name, const QByteArray &content, ImportOptions options = {});
    FileCounts counts();
    IncidentRecord incident(const QString &name);
    /// What an export of all acts says.
    QByteArray acts();
};

/// A row an event: number, state, count of changes, time and what else the shipped map "servicenow" names.
QByteArray logTable(const QByteArrayList &rows);
/// A row with the columns that tests vary.
QByteArray logRow(const QByteArray &number, const QByteArray &state, int change, const QByteArray &updated,
                  const QByteArray &resolved = "?");

} // namespace Watchroom
