// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class CheckerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSmallest();
    void refusesWrongDefinitionsAtTheirPlace_data();
    void refusesWrongDefinitionsAtTheirPlace();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void tellsAllProblemsInFileOrder();
    void readProcessTellsTheFirst();
    void countsColumnsInCharacters();
    void namesTheNearestWordFirst();
    void takesUnknownKindsOfANewerFormat();
    void borrowsTheCriteriaOfAnotherStep();
    void borrowsTheDutiesOfARole();
    void survivesEveryCutAndEveryFlippedByte();
};

} // namespace Watchroom
