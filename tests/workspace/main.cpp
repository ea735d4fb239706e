// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletest.h"
#include "support/testmain.h"
#include "workspacetest.h"
#include "writertest.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<WorkspaceTest, WriterTest, SampleTest>(argc, argv);
}
