// SPDX-License-Identifier: GPL-3.0-or-later
#include "caretakertest.h"
#include "disktest.h"
#include "sampletest.h"
#include "support/testmain.h"
#include "undotest.h"
#include "workspacetest.h"
#include "writertest.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    using namespace Watchroom;
    return runTests<WorkspaceTest, WriterTest, SampleTest, DiskTest, CaretakerTest, UndoTest>(argc, argv);
}
