// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>

namespace Watchroom {

/// Leaving a file by key and mouse, while something is not on the disk yet.
class LeavingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsTheLastWordsTyped_data();
    void keepsTheLastWordsTyped();
    void waitsForAnActBehindALockedFile();
    void staysIfAPersonWantsTo();
    void discardsWithoutWaitingForTheLock();
    void saysWhatWasNotSaved();

private:
    QTemporaryDir m_home; ///< keys and settings of this test, apart from those of the desk
};

} // namespace Watchroom
