// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Steps from one version of the file to the next.
class MigrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEachStepOnce();
    void givesVersionOneAPlaceForWaitingFiles();
    void copiesTheFileBeforeTheFirst();
    void leavesAFileAsItWasWhenAStepFails_data();
    void leavesAFileAsItWasWhenAStepFails();
    void survivesAKillBetweenSteps();
    void saysSoWhereItCannotWrite();
};

} // namespace Watchroom
