// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class SampleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walksEveryProcessToItsEnd();
    void isTheSameForTheSameArguments();
    void leavesAFileWithActsAlone();
    void leavesNothingWhenCancelled();
};

} // namespace Watchroom
