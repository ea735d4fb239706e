// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importrun.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ImportRun)
};

constexpr int callsBetweenWords = 128;
} // namespace

Result<void> ImportRun::reject(const ImportReject &reject)
{
    if (report.rejected.size() >= ImportReport::mostRejects)
        return fail(ErrorCode::Invalid,
                    Words::tr("More than %1 rows can't be read; the last one says: %2")
                        .arg(ImportReport::mostRejects)
                        .arg(reject.reason),
                    reject.field,
                    Words::tr("Nothing was taken. Is this the right file, whole and of the kind it says?"),
                    Words::tr("Nothing was taken. Is this the right --format and --map?"));
    report.rejected.append(reject);
    return {};
}

Result<void> ImportRun::take(const SourceIncident &incident, const SourceEvent &event,
                             const ImportReject &place)
{
    const auto taken = sink.take(incident, event);
    if (taken)
        return {};
    if (taken.error().code != ErrorCode::Invalid)
        return taken;
    ImportReject reject = place;
    reject.field = taken.error().detail;
    reject.reason = taken.error().message;
    return this->reject(reject);
}

Result<void> ImportRun::go()
{
    ++report.read;
    if (++m_calls % callsBetweenWords != 0 || !m_watch)
        return {};
    if (!m_watch({m_taken(), m_size, report.read}))
        return fail(ErrorCode::Cancelled, Words::tr("Cancelled; nothing was taken."));
    return {};
}

} // namespace Watchroom
