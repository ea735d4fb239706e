// SPDX-License-Identifier: GPL-3.0-or-later
#include "idtest.h"
#include "linereadertest.h"
#include "momenttest.h"
#include "support/testmain.h"
#include "texttest.h"
#include "zonetest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::IdTest, Watchroom::LineReaderTest, Watchroom::MomentTest,
                               Watchroom::TextTest, Watchroom::ZoneTest>(argc, argv);
}
