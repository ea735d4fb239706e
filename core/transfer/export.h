// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/incidentdocument.h"
#include "workspace/writer.h"

namespace Watchroom {

struct ExportOptions
{
    QString format;
    std::optional<Moment> since; ///< declared since then; of acts: done since then
    QString incident;            ///< name; empty: all
};

QStringList exportFormats();

/// Writes what the writer's viewer may see to \a out; gives how many incidents or acts that were. NotFound
/// for an incident that is not there, Refused for what a format can't say.
Result<int64_t> runExport(Writer &writer, const ExportOptions &options, const Context &context,
                          QIODevice &out);

} // namespace Watchroom
