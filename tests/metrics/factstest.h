// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class FactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameAsALoadedIncident();
    void leavesOutWhatTheViewerMayNotSee();
    void leavesOutNearMissesAndWhatWasNoIncident();
};

} // namespace Watchroom
