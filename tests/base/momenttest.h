// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class MomentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowATimeWasRead_data();
    void saysHowATimeWasRead();
    void takesTheNextOccurrenceOfAClockTime_data();
    void takesTheNextOccurrenceOfAClockTime();
    void neverGainsPrecisionByArithmetic_data();
    void neverGainsPrecisionByArithmetic();
    void readsTimesAsPeopleWriteThem_data();
    void readsTimesAsPeopleWriteThem();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void keepsItsPrecision_data();
    void keepsItsPrecision();
    void measuresOnlyBetweenMinutes();
    void writesLengths_data();
    void writesLengths();
};

} // namespace Watchroom
