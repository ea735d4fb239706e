// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvaltest.h"
#include "cadencetest.h"
#include "statusupdatetest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::ApprovalTest, Watchroom::CadenceTest, Watchroom::StatusUpdateTest>(
        argc, argv);
}
