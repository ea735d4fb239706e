// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importmap.h"
#include "import/importsink.h"

namespace Watchroom {

/// What a reader of a format gets: where its events go, whom it tells how far it is, and whom it names what
/// it could not take.
class ImportRun
{
public:
    ImportRun(ImportSink &target, ImportReport &into, const ImportWatch &watch, std::function<qint64()> taken,
              qint64 size)
        : sink(target)
        , report(into)
        , m_watch(watch)
        , m_taken(std::move(taken))
        , m_size(size)
    {
    }

    /// Names what was not taken. Fails where so much is wrong that the format must be.
    Result<void> reject(const ImportReject &reject);
    /// Takes an event; what can't be stored is rejected with its place.
    Result<void> take(const SourceIncident &incident, const SourceEvent &event, const ImportReject &place);
    /// Cancelled if the person wants no more.
    Result<void> go();

    ImportSink &sink;
    ImportReport &report;

private:
    const ImportWatch &m_watch;
    std::function<qint64()> m_taken;
    qint64 m_size;
    int m_calls = 0;
};

} // namespace Watchroom
