// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importreport.h"
#include "workspace/writer.h"

#include <QIODevice>

namespace Watchroom {

/// watchroom-ndjson: the log itself. First a line {"watchroom":1,"organisation":…}; then an act a line in the
/// order (stream, desk, n), with salt and payload as base64 of the canonical bytes, both null once redacted;
/// then the parts of what hangs on entries (see attachmentlines.h); last a line {"end":true,"acts":N}, with
/// "attachments" where there are any, so that a file that was cut short is found out. The same acts make the
/// same bytes on every desk.
struct ActLines
{
    static constexpr int version = 1;
    static QByteArray header(const OrganisationId &organisation);
    static QByteArray line(const LogRow &row);
    static QByteArray end(int64_t acts, int64_t attachments = 0);
    static bool isHeader(const QByteArray &line);
};

/// Writes what the writer's viewer may see; of acts stamped before \a since nothing.
Result<int64_t> exportActs(Writer &writer, const std::optional<Instant> &since,
                           const std::function<bool(const QByteArray &)> &write);

/// Takes acts into the file inside the caller's transaction: those that are missing are added, those that are
/// here ignored. A file with nothing beyond init takes over their organisation. Damaged, Conflict or Refused
/// leave nothing once the caller rolls back. Makes no act of its own.
Result<void> importActs(QIODevice &file, Writer &writer, const Context &context, ImportReport &report,
                        const std::function<Result<void>()> &go);

} // namespace Watchroom
