// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsBetterFromWorse_data();
    void tellsBetterFromWorse();
    void answersTheSameTwice();
    void hasThePOfTheLogRankTest();
};

} // namespace Watchroom
