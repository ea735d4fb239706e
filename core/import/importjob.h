// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importreport.h"
#include "workspace/writer.h"

namespace Watchroom {

struct ImportOptions
{
    QString path;   ///< a file, gzipped or not, or a folder
    QString format; ///< empty: recognised
    QString map;    ///< a file or the name of a shipped one; empty: recognised
    QString source; ///< empty: the page's id, else the map's name
    bool dryRun = false, strict = false;
};

QStringList importFormats();

/// Reads one file into the open one: one gesture, one transaction, all or nothing. Blocks until it is done,
/// so it runs on the writer's thread. Broken rows are named in the report and the rest is kept, unless
/// strict. Fails with Cancelled if \a watch says so; after any failure the open file is as before.
Result<ImportReport> runImport(Writer &writer, const ImportOptions &options, const Context &context,
                               const ImportWatch &watch = {});

} // namespace Watchroom
