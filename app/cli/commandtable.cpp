// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace Watchroom {

const QList<Command> &commandTable()
{
    static const QList<Command> table = fileCommands() + incidentCommands() + redactionCommands()
        + confidentialityCommands() + readCommands() + peopleCommands() + stepCommands() + updateCommands()
        + processCommands() + reportCommands() + metricsCommands() + exchangeCommands() + sampleCommands();
    return table;
}

} // namespace Watchroom
