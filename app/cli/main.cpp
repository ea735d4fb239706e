// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "common/systemcontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>
#include <algorithm>
#include <cstdio>

using namespace Watchroom;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::CommandLine)
};

QString errorWord(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return QStringLiteral("invalid");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Full:
        return QStringLiteral("disk_full");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorCode::NotOurs:
        return QStringLiteral("not_ours");
    case ErrorCode::Damaged:
        return QStringLiteral("damaged");
    case ErrorCode::Newer:
        return QStringLiteral("newer");
    case ErrorCode::Vanished:
        return QStringLiteral("vanished");
    case ErrorCode::Busy:
        return QStringLiteral("busy");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Usage:
        return QStringLiteral("usage");
    case ErrorCode::Storage:
        break;
    }
    return QStringLiteral("storage");
}

/// Prints one line to stderr and, with --json, one JSON value to stdout. Returns the exit code.
int report(const Error &error, bool json)
{
    const QString &hint = error.typedHint.isEmpty() ? error.hint : error.typedHint;
    QString line = error.message;
    if (!hint.isEmpty())
        line += QLatin1Char(' ') + hint;
    line = visibleControls(line.replace(QLatin1Char('\n'), QLatin1Char(' ')));
    std::fprintf(stderr, "watchroom-cli: %s\n", qPrintable(line));
    if (json) {
        QJsonObject value{{QStringLiteral("error"), errorWord(error)},
                          {QStringLiteral("text"), error.message},
                          {QStringLiteral("hint"), hint}};
        for (auto it = error.data.constBegin(); it != error.data.constEnd(); ++it)
            value.insert(it.key(), it.value());
        Session(QStringLiteral("-"), QStringLiteral("-"), true).print(value, {});
    }
    return error.code == ErrorCode::Usage ? 2 : 1;
}

QJsonArray commandsJson()
{
    QJsonArray commands;
    for (const Command &command : commandTable())
        commands.append(QJsonObject{{QStringLiteral("command"), command.name},
                                    {QStringLiteral("usage"), command.usage},
                                    {QStringLiteral("does"), command.summary}});
    return commands;
}

/// Prints all commands, or those whose name begins with \a about.
void help(bool json, const QString &about = {})
{
    if (json)
        return Session(QStringLiteral("-"), QStringLiteral("-"), true).print(commandsJson(), {});
    if (!about.isEmpty()) {
        for (const Command &command : commandTable()) {
            if (command.name == about || command.name.startsWith(about + QLatin1Char(' ')))
                std::printf("%s\n    %s\n",
                            qPrintable((command.name + QLatin1Char(' ') + command.usage).trimmed()),
                            qPrintable(command.summary));
        }
        return;
    }
    std::printf("%s\n\n", qPrintable(Words::tr("watchroom-cli [--file F] [--person P] [--json] COMMAND …")));
    for (const Command &command : commandTable())
        std::printf("  %s\n      %s\n",
                    qPrintable((command.name + QLatin1Char(' ') + command.usage).trimmed()),
                    qPrintable(command.summary));
}

/// The command with the longest name that \a words begin with: "update draft" before "update". Null if none.
const Command *find(const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : commandTable()) {
        const QStringList name = command.name.split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name
            && (!found || name.size() > found->name.count(QLatin1Char(' ')) + 1))
            found = &command;
    }
    return found;
}

/// Compares "update lst" with the commands that begin with "update", anything else by its first word.
Error unknownCommand(const QStringList &words)
{
    QStringList names, ofFamily;
    for (const Command &command : commandTable()) {
        names.append(command.name);
        if (command.name.startsWith(words.first() + QLatin1Char(' ')))
            ofFamily.append(command.name);
    }
    const QString word = ofFamily.isEmpty() ? words.first() : words.mid(0, 2).join(QLatin1Char(' '));
    Error error
        = Error(failUnknown(Words::tr("command"), word, ofFamily.isEmpty() ? names : ofFamily).value());
    error.code = ErrorCode::Usage;
    return error;
}

int run(QStringList words)
{
    QString file, person = qEnvironmentVariable("WATCHROOM_PERSON");
    bool json = false;
    while (!words.isEmpty() && words.first().startsWith(QLatin1String("--"))) {
        const QString option = words.takeFirst();
        if (option == QLatin1String("--json"))
            json = true;
        else if (option == QLatin1String("--help"))
            return help(json), 0;
        else if (option == QLatin1String("--version"))
            return std::printf("watchroom-cli %s\n", qPrintable(QCoreApplication::applicationVersion())), 0;
        else if ((option == QLatin1String("--file") || option == QLatin1String("--person"))
                 && !words.isEmpty())
            (option == QLatin1String("--file") ? file : person) = words.takeFirst();
        else
            return report({ErrorCode::Usage, Words::tr("Option %1 is unknown or needs a value.").arg(option),
                           option, Words::tr("Options before the command: --file F, --person P, --json.")},
                          json);
    }
    if (words.isEmpty())
        return help(json), 2;
    if (words.first() == QLatin1String("help"))
        return help(json, words.mid(1).join(QLatin1Char(' '))), 0;
    const Command *command = find(words);
    if (!command)
        return report(unknownCommand(words), json);
    words = words.mid(command->name.count(QLatin1Char(' ')) + 1);
    if (words.contains(QLatin1String("--help")))
        return help(json, command->name), 0;
    if (words.removeAll(QStringLiteral("--json")) > 0)
        json = true;
    const auto arguments = Arguments::parse(words, command->valued, command->flags);
    if (!arguments)
        return report(arguments.error(), json);
    const auto count = arguments->words().size();
    if (count < command->words || (command->most >= 0 && count > command->most))
        return report(
            {ErrorCode::Usage, Words::tr("Usage: %1 %2").arg(command->name, command->usage), {}, {}}, json);
    Session session(file, person, json);
    const auto code = command->run(session, *arguments);
    session.finish();
    return code ? *code : report(code.error(), json);
}

/// Flushes standard output. If that fails, for example on a full disk, the command fails too.
int told(int code)
{
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return code;
    return report({ErrorCode::Full,
                   Words::tr("The output could not be written."),
                   {},
                   Words::tr("Check whether its destination is full or closed.")},
                  false);
}

/// False if an argument is not valid UTF-8: it would be stored differently from what was typed.
bool isText(int argc, char **argv)
{
    return std::all_of(argv, argv + argc, [](const char *argument) {
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decode(QByteArrayView(argument));
        return !decode.hasError();
    });
}
} // namespace

int main(int argc, char **argv)
{
    const bool readable = isText(argc, argv);
    QCoreApplication app(argc, argv);
    nameProgram();
    installTranslations();
    if (const QString warning = zoneWarning(); !warning.isEmpty())
        std::fprintf(stderr, "watchroom-cli: %s\n", qPrintable(warning));
    if (!readable)
        return report({ErrorCode::Usage,
                       Words::tr("Nothing was done: an argument is not valid UTF-8."),
                       {},
                       Words::tr("Set the terminal to UTF-8 and try again.")},
                      false);
    return told(run(app.arguments().mid(1)));
}
