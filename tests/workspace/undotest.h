// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Bar U10: after undo everything that is in force is as it was before the act.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasInForce_data();
    void givesBackWhatWasInForce();
    void saysWhatStays_data();
    void saysWhatStays();
};

} // namespace Watchroom
