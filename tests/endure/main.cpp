// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowdtest.h"
#include "fulldisktest.h"
#include "killtest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::KillTest, Watchroom::CrowdTest, Watchroom::FullDiskTest>(argc,
                                                                                                   argv);
}
