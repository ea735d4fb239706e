// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Ctrl+K and Ctrl+Shift+F, by keys.
class LocatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsTheBestMatchFirst_data();
    void putsTheBestMatchFirst();
    void reachesEveryCommandInTwoSteps();
    void opensAnIncident_data();
    void opensAnIncident();
    void opensTheIncidentsOfAPerson();
    void comesOutOfTextBoxes();
    void goesBackByEscape();
    void goesToASetting();
    void helpsByAPrefix();
    void dropsWhatIsStale();
    void findsAnEntryAndOpensItThere();
    void saysThatNothingWasFound();
};

} // namespace Watchroom
