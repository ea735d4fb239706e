// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QFile>
#include <QProcess>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

namespace Watchroom::Benching {

pid_t startProgram(const QString &program, const QStringList &arguments, const QStringList &more)
{
    QList<QByteArray> words{QFile::encodeName(program)}, settings;
    for (const QString &argument : arguments)
        words.append(argument.toUtf8());
    for (const QString &setting : more)
        settings.append(setting.toUtf8());
    std::vector<char *> argv, env;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    for (QByteArray &setting : settings) // the first one of a name counts
        env.push_back(setting.data());
    for (char **each = environ; *each; ++each) {
        const QByteArray name = QByteArray(*each).split('=').first() + '=';
        if (std::none_of(settings.cbegin(), settings.cend(),
                         [&](const QByteArray &s) { return s.startsWith(name); }))
            env.push_back(*each);
    }
    env.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int descriptor : {1, 2})
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    if (posix_spawnp(&process, argv[0], &actions, nullptr, argv.data(), env.data()) != 0)
        process = -1;
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

int awaitEnd(pid_t process)
{
    int status = 0;
    if (waitpid(process, &status, 0) != process || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

void endProgram(pid_t process)
{
    kill(process, SIGKILL);
    awaitEnd(process);
}

Memory memoryOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    Memory memory;
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const double megabytes = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("Rss:"))
            memory.resident = megabytes;
        else if (line.startsWith("Pss:"))
            memory.proportional = megabytes;
    }
    return memory;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

} // namespace Watchroom::Benching
