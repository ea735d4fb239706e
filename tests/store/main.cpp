// SPDX-License-Identifier: GPL-3.0-or-later
#include "confidentialtest.h"
#include "filetest.h"
#include "logtest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::LogTest, Watchroom::FileTest, Watchroom::ConfidentialTest>(argc,
                                                                                                     argv);
}
