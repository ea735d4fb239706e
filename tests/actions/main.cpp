// SPDX-License-Identifier: GPL-3.0-or-later
#include "actdrafttest.h"
#include "support/testmain.h"
#include "transitiontest.h"
#include "updatestest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::ActDraftTest, Watchroom::TransitionTest, Watchroom::UpdatesTest>(
        argc, argv);
}
