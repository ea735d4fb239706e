// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What a file may be when it is opened, and that it stays so.
class LadderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWithASentenceAndAWayOut_data();
    void refusesWithASentenceAndAWayOut();
    void opensForReadingWhereItCannotWrite_data();
    void opensForReadingWhereItCannotWrite();
    void knowsNetworkShares_data();
    void knowsNetworkShares();
    void writesNothingIntoAFileThatVanished();
    void neverShowsADamagedFileAsEmpty();
};

} // namespace Watchroom
