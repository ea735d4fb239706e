// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/writer.h"

namespace Watchroom {

struct SampleOptions
{
    int incidents = 120;
    quint64 seed = 1;
    Instant until{}; ///< the current time of the sample: it covers the year before, and some incidents are
                     ///< open then
    QString visitor; ///< handle of the user who opens the sample; gets access to confidential incidents
};

/// The handle of the person that the sample is opened as: the incident manager of the fictional company.
QString sampleVisitor();

/// Fills a file with a realistic sample company: incidents of all areas over a year, some of them open, each
/// taken through its process by normal acts. The same options give the same data. \a progress receives the
/// number of incidents done and the total; returning false cancels. Fails with Refused if the file already
/// contains data. A failed sample leaves nothing behind.
Result<void> fillSample(Writer &writer, const SampleOptions &options,
                        const std::function<bool(int done, int all)> &progress = {});

} // namespace Watchroom
