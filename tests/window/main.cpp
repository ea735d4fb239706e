// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttextstest.h"
#include "desktoplooktest.h"
#include "onewindowtest.h"
#include "support/testmain.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<CutTextsTest, DesktopLookTest, OneWindowTest>(argc, argv);
}
