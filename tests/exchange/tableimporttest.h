// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class TableImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEveryEventOfALog();
    void keepsHistoryThatBreaksTheRules();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void takesNothingIfStrict();
    void writesNothingOnADryRun();
    void takesOnlyWhatIsNew();
    void leavesWhatPeopleChanged();
    void takesWhatChangedInARowAnIncident();
    void saysWhichColumnIsMissing();
    void readsTheTextAsItIs();
    void refusesAFileThatEndsTooEarly();
    void cancelsWithoutATrace();
    void rowsOfManyIncidentsMayBeMixed();
};

} // namespace Watchroom
