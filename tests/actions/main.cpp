// SPDX-License-Identifier: GPL-3.0-or-later
#include "rightstest.h"
#include "support/testmain.h"
#include "trackstest.h"
#include "transitiontest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::TransitionTest, Watchroom::TracksTest, Watchroom::RightsTest>(argc,
                                                                                                        argv);
}
