// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>

namespace Watchroom {

/// The real window on a full disk and on a damaged file, by key and mouse.
class SafetyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsWhatWasTypedOnAFullDisk();
    void asksBeforeItLosesWhatWaits();
    void offersWaysOutOfADamagedFile_data();
    void offersWaysOutOfADamagedFile();
    void saysWhatBackupsThereAre();

private:
    QTemporaryDir m_home; ///< keys and settings of this test, apart from those of the desk
};

} // namespace Watchroom
