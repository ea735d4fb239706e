// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Backups, exports and damaged files on the command line.
class CopiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redactNamesWhatStillHoldsTheWords();
    void redactRewritesBackupsWhenAsked();
    void redactLeavesACopyThatIsInUse();
    void redactNamesNoExportFromBefore();
    void removesWhatAKilledBackupLeft();
    void redactNamesAnUnfinishedBackup();
    void checkSaysWhatToDo();
    void rescueMakesANewFile();
    void exportOverwritesOnlyWhenForced();
};

} // namespace Watchroom
