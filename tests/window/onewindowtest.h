// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// One window a file, and what links may do.
class OneWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesALinkThatOpens_data();
    void takesALinkThatOpens();
    void handsOverToTheHolder();
    void doesNotWaitForeverForAHolder();
    void opensALinkAndRefusesOthers();
    void bringsBackTheTabs();
    void comesBackOntoTheScreen_data();
    void comesBackOntoTheScreen();
    void opensAnewForAnotherPerson();
    void startsOnceAFile();
};

} // namespace Watchroom
