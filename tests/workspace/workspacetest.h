// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class WorkspaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfItsOwnActs();
    void tellsOfOthersActs();
    void tellsThatItWaitsForAnotherProgram();
    void joinsTheSearchIndexWhenNobodyActs();
    void tellsMuchAtOnceAsAReload();
    void answersEachJobOfAFileThatIsNotThere();
    void goesWhileJobsWait();
    void finishesWhatWasAskedFor();
    void tellsWhatItCouldNotFinish();
    void tellsThatOneOfItsThreadsCannotOpenTheFile_data();
    void tellsThatOneOfItsThreadsCannotOpenTheFile();
    void readsOneSnapshotPerJob();
    void leavesNoSnapshotBehindAJob();
};

} // namespace Watchroom
