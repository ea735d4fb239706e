// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheSameBytesTwice();
    void writesEachFormat();
    void tellsAStrangerNothing_data();
    void tellsAStrangerNothing();
    void leavesNoHalfFile();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
};

} // namespace Watchroom
