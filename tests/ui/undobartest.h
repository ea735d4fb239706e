// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Ctrl+Z in an incident's tab and the bar that offers it; what a tab shows before there is something.
class UndoBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTheWayBack();
    void undoesByKeysOnceNoTypingIsLeft();
    void saysWhyNot();
    void goesWithTheTab();
    void takesNoRoomFromLargeText();
    void coversAnIncidentThatIsNotThere();
};

} // namespace Watchroom
