// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "process/definition.h"

namespace Watchroom {

/// The process version that each track of an incident runs, in the order of the incident's tracks: the main
/// track first. Iterating gives the processes in that order, so that the first one that defines a field, a
/// flag or a checklist is the same on every run.
class TrackProcesses
{
public:
    void append(const Uuid &track, const ProcessPointer &process)
    {
        m_tracks.append(track);
        m_processes.append(process);
    }
    /// Null for a track that is not in the list.
    ProcessPointer value(const Uuid &track) const
    {
        const qsizetype at = m_tracks.indexOf(track);
        return at < 0 ? nullptr : m_processes.at(at);
    }
    auto begin() const { return m_processes.begin(); }
    auto end() const { return m_processes.end(); }

private:
    QList<Uuid> m_tracks;
    QList<ProcessPointer> m_processes;
};

} // namespace Watchroom
