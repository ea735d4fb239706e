// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// The board as people see it who tell no colours apart, or only some: each severity is still read, by its
/// shape.
class ColourSightTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEachSeverityByItsShape_data();
    void readsEachSeverityByItsShape();
};

} // namespace Watchroom
