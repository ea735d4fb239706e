// SPDX-License-Identifier: GPL-3.0-or-later
#include "contenttest.h"
#include "pdftest.h"
#include "programtest.h"
#include "support/testmain.h"
#include "writerstest.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::ContentTest, Watchroom::WritersTest, Watchroom::PdfTest,
                               Watchroom::ProgramTest>(argc, argv);
}
