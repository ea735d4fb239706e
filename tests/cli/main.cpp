// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmentstest.h"
#include "contracttest.h"
#include "copiestest.h"
#include "historytest.h"
#include "noticetest.h"
#include "readingtest.h"
#include "support/testmain.h"
#include "whotest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::AttachmentsTest, Watchroom::CopiesTest, Watchroom::WhoTest,
                               Watchroom::NoticeTest, Watchroom::ReadingTest, Watchroom::HistoryTest,
                               Watchroom::ContractTest>(argc, argv);
}
