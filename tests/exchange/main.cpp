// SPDX-License-Identifier: GPL-3.0-or-later
#include "actlinestest.h"
#include "clashtest.h"
#include "exporttest.h"
#include "maptest.h"
#include "movedwordstest.h"
#include "readerstest.h"
#include "shareddatatest.h"
#include "statusimporttest.h"
#include "support/testmain.h"
#include "tableimporttest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::ReadersTest, Watchroom::MapTest, Watchroom::ClashTest,
                               Watchroom::MovedWordsTest, Watchroom::TableImportTest,
                               Watchroom::StatusImportTest, Watchroom::ActLinesTest, Watchroom::ExportTest,
                               Watchroom::SharedDataTest>(argc, argv);
}
