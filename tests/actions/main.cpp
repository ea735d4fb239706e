// SPDX-License-Identifier: GPL-3.0-or-later
#include "codenametest.h"
#include "support/testmain.h"
#include "transitiontest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::CodeNameTest, Watchroom::TransitionTest>(argc, argv);
}
