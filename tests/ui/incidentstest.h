// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class IncidentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRowsWhenTheyAreLookedAt();
    void followsActsRowByRow();
    void keepsItsPlaceWhenItIsReadAgain();
    void narrowsByWhatIsTyped();
    void completesInPlace();
    void saysWhatItDoesNotUnderstand();
    void narrowsByButtons();
    void sortsByAColumn();
    void opensWithEnter();
    void copiesWhatIsSelected();
    void keepsAFilterUnderAName();
    void hidesAColumnForGood();
    void isNotReadSideways();
    void keepsWidthsThatWereDragged();
    void keepsNoKeysOfAnotherQueryAfterAFailedRead();
    void exportsWhatIsShown();
    void printsTheListAsShown();
    void saysWhyNothingIsShown();
};

} // namespace Watchroom
