// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/report.h"

namespace Watchroom {

/// One file that needs nothing beside it: no script, no picture, no address that would be fetched. Every text
/// is shown as it is; nothing in it becomes markup.
QByteArray reportHtml(const ReportContent &content);
/// Markdown (with tables); what could be markup in a text is escaped.
QByteArray reportMarkdown(const ReportContent &content);

} // namespace Watchroom
