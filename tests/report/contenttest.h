// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ContentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatHappenedInItsSections();
    void drawsPhasesInOrder();
    void callsNothingWatchingBeforeItWasMitigated();
    void tellsWhoByTheirRole();
    void tellsAnOverrideFromCriteriaThatWereMet();
    void saysHowUpdatesKeptTheirPromise();
    void printsOnlyTheHeadsOfItsStream();
    void givesLocalTimesWhereTheyDiffer();
    void makesTextHarmless_data();
    void makesTextHarmless();
};

} // namespace Watchroom
