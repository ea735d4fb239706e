// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisontest.h"
#include "factsfiletest.h"
#include "factstest.h"
#include "groupingtest.h"
#include "measuretest.h"
#include "support/testmain.h"
#include "survivaltest.h"
#include "tablegroupstest.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return Watchroom::runTests<Watchroom::MeasureTest, Watchroom::SurvivalTest, Watchroom::GroupingTest,
                               Watchroom::ComparisonTest, Watchroom::FactsTest, Watchroom::TableGroupsTest,
                               Watchroom::FactsFileTest>(argc, argv);
}
