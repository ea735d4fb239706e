// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class SharedDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheRightCounts_data();
    void showsTheRightCounts();
};

} // namespace Watchroom
