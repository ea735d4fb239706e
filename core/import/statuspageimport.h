// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/statusincident.h"

namespace Watchroom {

/// Statuspage's own JSON (/api/v2/incidents.json, scheduled-maintenances.json). Source: the page's id. Keys:
/// the ids of incidents and updates. Read as a stream: one incident is in memory at a time.
Result<void> importStatuspage(QIODevice &file, const ImportMap &map, ImportRun &run);
/// The id of the page, wherever in the file it stands; empty if there is none.
Result<QString> statuspageId(QIODevice &file);

/// One JSON object a line: id, title, url, impact, components[], started_at, resolved_at, updates[] {at,
/// status, message}. Source: the host of the addresses. Keys: the id; of an update its minute, word and place
/// among equal ones.
Result<void> importStatusLines(QIODevice &file, const ImportMap &map, ImportRun &run);
QString statusLinesSource(const QByteArray &firstLine);

/// An Atom feed of a status page. Source: the host that its id names. Keys as of status-jsonl, so that one
/// continues the other; a feed names no impact, so the severity of what it begins is undetermined.
Result<void> importStatusAtom(QIODevice &file, const ImportMap &map, ImportRun &run);
Result<QString> statusAtomSource(QIODevice &file);

} // namespace Watchroom
