// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Who may do what: every right of every shipped process is asked by an action.
class RightsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAskedByItsAction_data();
    void isAskedByItsAction();
    void refusesEverybodyWhereProcessGivesNoRole();
    void refusesLastMemberToBeRemoved();
    void letsFirstResponderIntoConfidentialIncident();
    void keepsOthersFromEngagingOnceRoleIsHeld();
    void letsFounderPublishProcess();
    void letsStandingRolePublishProcess();
    void refusesStandingRoleFromAnybody();
};

} // namespace Watchroom
