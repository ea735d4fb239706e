// SPDX-License-Identifier: GPL-3.0-or-later
#include "codenametest.h"
#include "rightstest.h"
#include "support/testmain.h"
#include "trackstest.h"
#include "transitiontest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<CodeNameTest, TransitionTest, TracksTest, RightsTest>(argc, argv);
}
