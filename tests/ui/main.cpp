// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmenttest.h"
#include "boardtest.h"
#include "coloursighttest.h"
#include "composertest.h"
#include "draftstest.h"
#include "duenoticestest.h"
#include "entrytest.h"
#include "errorstatestest.h"
#include "findtest.h"
#include "incidentstest.h"
#include "journeytest.h"
#include "kit/look.h"
#include "leavingtest.h"
#include "locatortest.h"
#include "looktest.h"
#include "modelstest.h"
#include "namestest.h"
#include "responsetest.h"
#include "safetytest.h"
#include "shelltest.h"
#include "shortcutstest.h"
#include "support/testmain.h"
#include "undobartest.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Watchroom::applyLook(app, Watchroom::Scheme::Light);
    using namespace Watchroom;
    return runTests<AttachmentTest, BoardTest, ColourSightTest, ComposerTest, DraftsTest, DueNoticesTest,
                    EntryTest, ErrorStatesTest, FindTest, IncidentsTest, JourneyTest, LeavingTest,
                    LocatorTest, LookTest, ModelsTest, NamesTest, ResponseTest, SafetyTest, ShellTest,
                    ShortcutsTest, UndoBarTest>(argc, argv);
}
