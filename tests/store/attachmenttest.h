// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class AttachmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void refusesWhatCannotBeAttached_data();
    void refusesWhatCannotBeAttached();
    void storesTheSameContentOnce();
    void namesWhatWasForged_data();
    void namesWhatWasForged();
    void redactingTakesTheBytesAway_data();
    void redactingTakesTheBytesAway();
    void staysWhereAnotherEntryNamesIt();
    void redactsBackupsToo();
    void goesWithAnEntryThatMoves();
    void goesIntoConfidence();
    void isWithdrawnByUndo();
    void isRescued_data();
    void isRescued();
};

} // namespace Watchroom
