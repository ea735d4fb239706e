// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class SurvivalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isThePlainQuantileWithoutOpenOnes_data();
    void isThePlainQuantileWithoutOpenOnes();
    void neitherDropsNorEndsWhatRuns();
    void saysWhenItIsNotReached();
    void boundsTheMedian();
};

} // namespace Watchroom
