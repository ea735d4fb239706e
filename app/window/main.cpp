// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "window/desk.h"
#include "window/link.h"
#include "window/oneperfile.h"
#include "window/renderreport.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QUrl>
#include <cstdio>

using namespace Watchroom;

namespace {
DeskOptions optionsOf(QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Watchroom::Program", "Manage an organisation's incidents."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption file(QStringLiteral("file"),
                                  QCoreApplication::translate("Watchroom::Program", "Open this file."),
                                  QStringLiteral("F"));
    const QCommandLineOption person(
        QStringLiteral("person"),
        QCoreApplication::translate("Watchroom::Program", "Act as the person with this handle."),
        QStringLiteral("P"));
    parser.addOptions({file, person});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("Watchroom::Program",
                                    "File or link to open, such as watchroom:incident/INC-42."),
        QStringLiteral("[FILE | LINK]"));
    parser.process(app);
    DeskOptions options;
    const QStringList others = parser.positionalArguments();
    options.file = parser.value(file);
    options.person = parser.value(person);
    for (const QString &other : others) {
        if (isLink(other))
            options.links.append(other);
        else if (options.file.isEmpty())
            options.file = other.startsWith(QLatin1String("file:")) ? QUrl(other).toLocalFile() : other;
    }
    return options;
}
} // namespace

int main(int argc, char **argv)
{
    const bool report = asksForReport(argc, argv);
    if (report)
        prepareReport();
    QApplication app(argc, argv);
    nameProgram();
    installTranslations();
    if (const QString warning = zoneWarning(); !warning.isEmpty())
        std::fprintf(stderr, "watchroom: %s\n", qPrintable(warning));
    if (report)
        return renderReport(app.arguments());
    DeskOptions options = optionsOf(app);
    const QString file = options.file.isEmpty() ? defaultFile() : options.file;
    options.lock = lockFor(file);
    if (!options.lock) { // another window has the file and handles the request
        const auto given = handOver(file, options.links);
        if (!given)
            std::fprintf(stderr, "%s %s\n", qUtf8Printable(given.error().message),
                         qUtf8Printable(given.error().hint));
        return given ? 0 : 1;
    }
    Desk desk(options);
    desk.start();
    return QApplication::exec();
}
