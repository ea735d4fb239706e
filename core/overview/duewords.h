// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

namespace Watchroom {

enum class Urgency { Calm, Soon, Late };

/// What is due on an incident, in two lines: the first that a person should look at, and its context.
struct DueWords
{
    Urgency urgency = Urgency::Calm;
    QString line, context;
    friend bool operator==(const DueWords &, const DueWords &) = default;
};

/// Late things first, then nobody called, then what comes next.
DueWords dueWords(const BoardRow &row, Instant now);
/// "2 h 04 since impact".
QString sinceWords(const BoardRow &row, Instant now);

} // namespace Watchroom
