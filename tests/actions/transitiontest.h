// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Each row is an arrow of a shipped process, made from its definition.
class TransitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTakenWhenRoleAndCriteriaAllowIt_data();
    void isTakenWhenRoleAndCriteriaAllowIt();
    void isRefusedWithoutItsRole_data();
    void isRefusedWithoutItsRole();
    void isRefusedWithoutItsCriteria_data();
    void isRefusedWithoutItsCriteria();
    void anOverrideIsKept_data();
    void anOverrideIsKept();
    void aStatedMomentStands();
    void offersNoSharperTimeThanWasGiven_data();
    void offersNoSharperTimeThanWasGiven();
};

} // namespace Watchroom
