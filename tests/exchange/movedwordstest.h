// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class MovedWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redactsACopyMadeOnAnotherDesk_data();
    void redactsACopyMadeOnAnotherDesk();
    void redactsTheEntryThatACopyWasMovedFrom();
    void redactsACopyInAConfidentialIncident();
    void leavesNoRedactedWordsOnThreeDesks_data();
    void leavesNoRedactedWordsOnThreeDesks();
};

} // namespace Watchroom
