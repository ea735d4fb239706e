// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Reading a confidential incident leaves a note in its own stream.
class ReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNotedOnceADay_data();
    void isNotedOnceADay();
};

} // namespace Watchroom
