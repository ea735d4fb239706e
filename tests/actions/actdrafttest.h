// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What every act gets, whoever decides it.
class ActDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsReferencesToItsChangesValid();
    void flagsTimesMoreThanAYearAhead_data();
    void flagsTimesMoreThanAYearAhead();
    void addsOnlyKnownPeopleToAList_data();
    void addsOnlyKnownPeopleToAList();
};

} // namespace Watchroom
