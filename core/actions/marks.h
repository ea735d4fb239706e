// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Marks a manual criterion as met, or as no longer met.
struct CriterionRequest
{
    CriterionKey key;
    bool met = true;
    QString note;
    QString track; ///< process id; empty: the first track whose process has the criterion, the main one first
};
/// Refused for a criterion that a fact meets; Forbidden for the author of the field that it judges.
Result<Acts> decide(const Snapshot &now, const CriterionRequest &request, const Context &context);

/// Ticks items of a checklist; none named: all of them.
struct TickRequest
{
    QString checklist;
    QStringList items;
    bool done = true;
    QString note;
    QString track; ///< process id; empty: the first track whose process has the checklist, the main one first
};
Result<Acts> decide(const Snapshot &now, const TickRequest &request, const Context &context);

} // namespace Watchroom
