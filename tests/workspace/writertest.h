// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class WriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesBackWhatFailedTogether();
    void noticesWhatAnotherProgramWrote();
    void forgetsWhatWasTakenBack();
    void decidesThroughTheEyesOfWhoActs();
    void engagesTheAuthorWhereNobodyIsNamed();
    void takesADeclinedFlagAsDecided();
    void meetsATaskThatMustExist();
    void movesAnEntryWhereItBelongs();
    void withdrawsWhatPeopleWrote();
};

} // namespace Watchroom
