// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// The sheet of keys, and what a person makes of it.
class ShortcutsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standardKeysDontMeet();
    void listsEveryCommandByMenu();
    void givesOtherKeys();
    void namesAConflictBeforeItIsKept();
    void refusesKeysThatAreTyped();
    void goesBackToTheStandard();
    void showsChosenKeysEverywhere();
    void tellsTheVersions();
};

} // namespace Watchroom
