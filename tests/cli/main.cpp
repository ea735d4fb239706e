// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytest.h"
#include "noticetest.h"
#include "readingtest.h"
#include "support/testmain.h"
#include "whotest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::WhoTest, Watchroom::NoticeTest, Watchroom::ReadingTest,
                               Watchroom::HistoryTest>(argc, argv);
}
