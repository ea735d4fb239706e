// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What a screen reader says of each window and page.
class NamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryControl_data();
    void namesEveryControl();
    void comesToEachControlByTab_data();
    void comesToEachControlByTab();
    void showsWhereTheFocusIs_data();
    void showsWhereTheFocusIs();
    void isLargeEnoughToHit_data();
    void isLargeEnoughToHit();
};

} // namespace Watchroom
