// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/writer.h"

namespace Watchroom {

struct SampleOptions
{
    int incidents = 120;
    quint64 seed = 1;
    Instant until{}; ///< the made-up now: a year of incidents lies before it, some are open then
    QString visitor; ///< the handle of who looks around: named on what is confidential
};

/// Who of the made-up company a person is who only looks around: its incident manager.
QString sampleVisitor();

/// Fills a file with a believable company: incidents of all areas over a year, some of them open, each walked
/// through its process by acts like any other. The same options give the same data. \a progress takes what is
/// done and of how many; false from it cancels. Refused for a file that has acts beyond its first; nothing is
/// left of a sample that failed.
Result<void> fillSample(Writer &writer, const SampleOptions &options,
                        const std::function<bool(int done, int all)> &progress = {});

} // namespace Watchroom
