// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <QCoreApplication>

namespace Watchroom {

/// One row of the table that is both what can be called and what the help shows.
struct Command
{
    QString name;  ///< "declare", "update draft"
    QString usage; ///< what follows the name
    QString summary;
    int words = 0;                                                ///< how many words it needs
    int most = 0;                                                 ///< how many it takes; -1: any number
    QStringList valued, flags;                                    ///< options with and without a value
    std::function<Result<int>(Session &, const Arguments &)> run; ///< gives the exit code
};

const QList<Command> &commandTable();

QList<Command> fileCommands();
QList<Command> exchangeCommands();
QList<Command> incidentCommands();
QList<Command> redactionCommands();
QList<Command> confidentialityCommands();
QList<Command> peopleCommands();
QList<Command> stepCommands();
QList<Command> updateCommands();
QList<Command> readCommands();
QList<Command> sampleCommands();
QList<Command> processCommands();
QList<Command> reportCommands();
QList<Command> metricsCommands();

} // namespace Watchroom
