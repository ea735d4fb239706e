// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What `check` finds in the search index, and that it only looks.
class CheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesABrokenSearchIndex_data();
    void namesABrokenSearchIndex();
    void namesWhatWasForged_data();
    void namesWhatWasForged();
    void leavesEveryByte();
    void saysWhatItCouldNotAsk();
    void waitsForNobodyForever();
};

} // namespace Watchroom
