// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class BoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsDue_data();
    void saysWhatIsDue();
    void putsWhatIsLateFirst();
    void keepsColumnsInTheRow_data();
    void keepsColumnsInTheRow();
    void namesTheColumnsWhereTheyAre();
    void leavesOutWhatAStrangerMayNotSee();
};

} // namespace Watchroom
