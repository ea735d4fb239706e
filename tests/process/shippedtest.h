// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ShippedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readWithoutAProblem_data();
    void readWithoutAProblem();
    void saysHowToBegin_data();
    void saysHowToBegin();
    void holdsTheTablesOfReliability();
    void holdsTheTablesOfSecurity();
    void speaksByTheCadence();
    void levelsByShareAndWorkaround();
    void asksTheEnvironmentFirstInQuality();
    void anS1ReachesItsEndWithoutOverride();
    void everyStepCanBeTakenBySomebody_data();
    void everyStepCanBeTakenBySomebody();
    void lintPatternsFindWhatTheyAreFor_data();
    void lintPatternsFindWhatTheyAreFor();
    void confirmsNoExampleAddress();
};

} // namespace Watchroom
