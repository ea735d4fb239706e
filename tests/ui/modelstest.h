// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheNewestOfALongTimeline();
    void followsRowsOneByOne_data();
    void followsRowsOneByOne();
    void showsTheBoard();
    void showsTheTimeline();
    void foldsWhatTheProgramWrote();
    void showsTasksAndTemplates();
};

} // namespace Watchroom
