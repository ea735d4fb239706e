// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <sqlite3.h>

namespace Watchroom {

/// Registers the full text tokenizer "watchroom" on a connection: unicode61 without diacritics, and pairs of
/// characters for Han, Kana and Hangul, which are written without spaces.
Result<void> registerTokenizer(sqlite3 *database);
/// FTS5's own functions; null if this SQLite has none.
fts5_api *ftsApi(sqlite3 *database);

} // namespace Watchroom
