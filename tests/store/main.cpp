// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmenttest.h"
#include "backuptest.h"
#include "checktest.h"
#include "confidentialtest.h"
#include "filetest.h"
#include "incidentlisttest.h"
#include "incidentquerytest.h"
#include "laddertest.h"
#include "logtest.h"
#include "migrationtest.h"
#include "readfaulttest.h"
#include "redactiontest.h"
#include "rescuetest.h"
#include "searchtest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<LogTest, FileTest, ConfidentialTest, CheckTest, LadderTest, MigrationTest, BackupTest,
                    RedactionTest, ReadFaultTest, RescueTest, AttachmentTest, IncidentQueryTest,
                    IncidentListTest, SearchTest>(argc, argv);
}
