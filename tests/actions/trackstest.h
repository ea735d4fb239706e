// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Lookups in an incident with two tracks: the main track comes first, always.
class TracksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFieldFromMainTrackFirst_data();
    void readsFieldFromMainTrackFirst();
    void liftsFlagByRulesOfMainTrack_data();
    void liftsFlagByRulesOfMainTrack();
    void keepsTicksOfTwoTracksApart();
};

} // namespace Watchroom
