// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// An entry and where its words still are.
struct EntryWords
{
    Uuid entry;
    StreamId stream;       ///< null if the act that wrote it is not here
    bool isMarked = false; ///< marked as redacted
    QList<Act> acts;       ///< that still hold its words
};

/// Entries of the same words of which one was redacted: each of them has to be.
struct RedactionToFollow
{
    QList<EntryWords> entries;
};
/// Takes the words out of the copies that an import brought together with a redaction. Nobody is asked for a
/// right: whoever redacted had it.
Result<Acts> decide(const Snapshot &now, const RedactionToFollow &request, const Context &context);

/// Takes words out of the log: the acts that hold the words of one entity lose their content; a redaction
/// restates their changes without text, so that who, when and the order of things stay. The chain still
/// verifies.
struct RedactRequest
{
    QString entry;   ///< id or short code of a timeline entry, task, update …
    QString reason;  ///< needed
    QList<Act> acts; ///< filled by the store: the acts that carry the entity's words
    QList<EntryWords>
        copies; ///< filled by the store: entries of the same words, moved from it or it from them
};
Result<Acts> decide(const Snapshot &now, const RedactRequest &request, const Context &context);

} // namespace Watchroom
