// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QProcess>

namespace Watchroom {

Ended commandLine(const QString &file, const QStringList &words, const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("WATCHROOM_CLI"), QStringList{QStringLiteral("--file"), file} + words);
    if (!program.waitForFinished())
        return {-1, {}, program.errorString()};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace Watchroom
