// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicaltest.h"
#include "checkertest.h"
#include "difftest.h"
#include "schematest.h"
#include "shippedtest.h"
#include "support/testmain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::CanonicalTest, Watchroom::CheckerTest, Watchroom::DiffTest,
                               Watchroom::SchemaTest, Watchroom::ShippedTest>(argc, argv);
}
