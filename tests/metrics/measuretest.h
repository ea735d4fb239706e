// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class MeasureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsFromEndToEnd_data();
    void countsFromEndToEnd();
    void namesEveryMeasureOnce();
};

} // namespace Watchroom
