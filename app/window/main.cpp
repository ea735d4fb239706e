// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "window/renderreport.h"

#include <QApplication>
#include <cstdio>

using namespace Watchroom;

int main(int argc, char **argv)
{
    if (!asksForReport(argc, argv)) {
        std::fprintf(stderr, "watchroom: write --render-report, or use watchroom-cli\n");
        return 2;
    }
    prepareReport();
    QApplication app(argc, argv);
    nameProgram();
    return renderReport(app.arguments());
}
