// SPDX-License-Identifier: GPL-3.0-or-later
#include "actdrafttest.h"
#include "codenametest.h"
#include "rightstest.h"
#include "support/testmain.h"
#include "trackstest.h"
#include "transitiontest.h"
#include "updatestest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<ActDraftTest, CodeNameTest, TransitionTest, TracksTest, RightsTest, UpdatesTest>(argc,
                                                                                                     argv);
}
