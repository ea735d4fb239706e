// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusupdatetest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::StatusUpdateTest>(argc, argv);
}
