// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What two desks did without knowing of each other, and what both see after an exchange.
class ClashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resolvesEqualCodeNamesByLetters_data();
    void resolvesEqualCodeNamesByLetters();
    void leavesOneIncidentOfACircleOfMergesOpen_data();
    void leavesOneIncidentOfACircleOfMergesOpen();
    void settlesAMergeThatDoesNotCount();
    void leavesOneOpenIfTheTargetWasEnded_data();
    void leavesOneOpenIfTheTargetWasEnded();
    void keepsAMergeIntoWhatIsEndedLater();
    void readsAnIncidentInOneOrderOnEveryDesk();
    void showsTwoHoldersOfARoleAsAConflict();
};

} // namespace Watchroom
