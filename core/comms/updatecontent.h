// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"

namespace Watchroom {

/// What a status update says: drafted, edited, compared, approved and posted as a whole.
struct UpdateContent
{
    QString publicState; ///< a key of the process
    QString body;
    std::optional<Moment> next; ///< when customers are promised the next update
    QString templateKey;        ///< from which it was written; empty: none
    friend bool operator==(const UpdateContent &, const UpdateContent &) = default;
};

UpdateContent contentOf(const UpdateRecord &update);

} // namespace Watchroom
