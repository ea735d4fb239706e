// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class GroupingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsUpToTheIncidents();
    void listsFewValuesInsteadOfPercentiles();
    void putsAnIncidentInTheGroupOfEachService();
    void keepsToThePeriod();
    void answersOverNothing();
    void refusesAnUnknownWord();
};

} // namespace Watchroom
