// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardtest.h"
#include "composertest.h"
#include "draftstest.h"
#include "entrytest.h"
#include "incidentstest.h"
#include "kit/tokens.h"
#include "looktest.h"
#include "modelstest.h"
#include "responsetest.h"
#include "safetytest.h"
#include "support/testmain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Watchroom::applyLook(app, Watchroom::Scheme::Light);
    using namespace Watchroom;
    return runTests<BoardTest, ComposerTest, DraftsTest, EntryTest, IncidentsTest, LookTest, ModelsTest,
                    ResponseTest, SafetyTest>(argc, argv);
}
