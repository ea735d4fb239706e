// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/redaction.h"
#include "store/connection.h"

namespace Watchroom {

/// \a entry and every entry that holds the same words because one was moved from the other, however many
/// moves lie between them, in every stream of the file, whoever may see it. The order is that of \a entry's
/// id, then the ids.
Result<QList<EntryWords>> entriesOfSameWords(Connection &connection, const Uuid &entry);

/// Acts whose content still holds words of redacted entries among \a entries and the entries of the same
/// words: what an import brought together. Empty if there are none.
Result<QList<RedactionToFollow>> redactionsToFollow(Connection &connection, const QSet<Uuid> &entries);

} // namespace Watchroom
