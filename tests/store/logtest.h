// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class LogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOrderOfActsGivesOneState();
    void aFormFromBeforeKeepsItsConflict();
    void whatReplacesALongHistoryLeavesNoConflict();
    void theStricterSeverityIsInForce();
    void checkNamesTheActThatWasChanged();
    void checkNamesATableThatWasWritten();
    void redactedWordsAreNotInTheFile();
    void undoGivesBackWhatWasThere();
    void whatIsNewIsReadFromTheEndOfTheLog_data();
    void whatIsNewIsReadFromTheEndOfTheLog();
};

} // namespace Watchroom
