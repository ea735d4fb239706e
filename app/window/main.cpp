// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "window/desk.h"
#include "window/renderreport.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Watchroom;

namespace {
DeskOptions optionsOf(QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Watchroom::Program", "Runs an organisation's incidents."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption file(
        QStringLiteral("file"), QCoreApplication::translate("Watchroom::Program", "The organisation's file."),
        QStringLiteral("F"));
    const QCommandLineOption person(QStringLiteral("person"),
                                    QCoreApplication::translate("Watchroom::Program", "Who acts."),
                                    QStringLiteral("P"));
    parser.addOptions({file, person});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("Watchroom::Program", "The same, by a double click."),
        QStringLiteral("[FILE]"));
    parser.process(app);
    return {parser.isSet(file) ? parser.value(file) : parser.positionalArguments().value(0),
            parser.value(person),
            {}};
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
    if (report)
        return renderReport(app.arguments());
    Desk desk(optionsOf(app));
    desk.start();
    return QApplication::exec();
}
