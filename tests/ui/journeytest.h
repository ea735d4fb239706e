// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// From nothing to the first public word, counted: one input is a click or a chord, letters typed into a box
/// are free.
class JourneyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsCustomersInAtMostTwelveInputs_data();
    void tellsCustomersInAtMostTwelveInputs();
};

} // namespace Watchroom
