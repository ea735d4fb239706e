// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "process/keys.h"

namespace Watchroom {

/// A track of the incident and the process that it runs. Never null.
struct TrackPlace
{
    const TrackRecord *track = nullptr; ///< borrowed from the snapshot
    ProcessPointer process;
};

/// The first track, the main one first, among whose keys is \a key; only tracks of \a processId if that is
/// not empty. \a keysOf gives the keys that a process defines; \a what names them in the error. Fails with
/// Invalid for an unknown track or key.
template<typename KeysOf>
[[nodiscard]] Result<TrackPlace> trackWith(const Snapshot &now, const QString &processId, const QString &what,
                                           const QString &key, KeysOf keysOf);

/// Used by trackWith(): an error that names the tracks or the keys there are.
[[nodiscard]] tl::unexpected<Error> failUnknownOnTracks(const Snapshot &now, const QString &processId,
                                                        const QString &what, const QString &key,
                                                        QStringList known);

template<typename KeysOf>
Result<TrackPlace> trackWith(const Snapshot &now, const QString &processId, const QString &what,
                             const QString &key, KeysOf keysOf)
{
    QStringList known;
    for (const TrackRecord &track : now.incident->tracks) {
        const ProcessPointer process = now.trackProcesses.value(track.id);
        if (!process || (!processId.isEmpty() && processId != track.process.value))
            continue;
        const QStringList keys = keysOf(*process);
        if (keys.contains(key))
            return TrackPlace{&track, process};
        known += keys;
    }
    return failUnknownOnTracks(now, processId, what, key, known);
}

} // namespace Watchroom
