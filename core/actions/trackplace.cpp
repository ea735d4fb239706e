// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/trackplace.h"

#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Tracks)
};
} // namespace

tl::unexpected<Error> failUnknownOnTracks(const Snapshot &now, const QString &processId, const QString &what,
                                          const QString &key, QStringList known)
{
    QStringList tracks;
    for (const TrackRecord &track : now.incident->tracks)
        tracks.append(track.process.value);
    if (!processId.isEmpty() && !tracks.contains(processId))
        return failUnknown(Words::tr("track"), processId, tracks);
    known.removeDuplicates();
    return failUnknown(what, key, known);
}

} // namespace Watchroom
