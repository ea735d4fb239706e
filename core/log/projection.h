// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/fold.h"
#include "store/connection.h"

namespace Watchroom {

/// Finds the integer key of another entity, making a place for one that has not arrived.
using KeyOf = std::function<Result<int64_t>(const Uuid &)>;

/// New: no table has a row of the entity yet.
enum class RowIs { Known, New };

/// Writes the row of \a entity into its table; the statement comes from the schema.
Result<void> writeRow(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                      const KeyOf &keyOf, RowIs row);
/// True if the table's row says exactly what \a entity says; used by check.
Result<bool> rowAgrees(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                       const KeyOf &keyOf);
/// The fields and clocks of an incident that its process defines.
Result<void> writeOpenFields(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                             const KeyOf &keyOf, RowIs row);
/// What lists and SQL need of a process: phase and end of each state.
Result<void> writeProcessStates(Connection &connection, const FoldedEntity &processVersion);

} // namespace Watchroom
