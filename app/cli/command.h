// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <QCoreApplication>

namespace Watchroom {

/// One command: its name, its arguments, its help text and the function that runs it.
struct Command
{
    QString name;  ///< "declare", "update draft"
    QString usage; ///< arguments, as the help shows them
    QString summary;
    int words = 0;             ///< minimum number of positional arguments
    int most = 0;              ///< maximum number of positional arguments; -1: no limit
    QStringList valued, flags; ///< options with and without a value
    std::function<Result<int>(Session &, const Arguments &)> run; ///< returns the exit code
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
