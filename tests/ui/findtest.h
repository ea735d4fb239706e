// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class FindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThroughTheTimelineByKeys();
    void saysThatNothingHasTheseWords();
    void comesBackToTheTabItLeft();
    void keepsItsTabThroughATextSize();
    void goesToWhatFitsElsewhere();
};

} // namespace Watchroom
