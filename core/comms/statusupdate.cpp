// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/statusupdate.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatusUpdate)
};

constexpr size_t stepCount = size_t(UpdateStep::Discard) + 1;

struct Row
{
    UpdateStatus status;
    std::array<bool, stepCount> may; ///< in the order of UpdateStep
};

constexpr bool y = true, n = false;
// clang-format off
constexpr Row table[]{
    //                            Edit RequestReview Approve RequestChanges Copied Post Discard
    {UpdateStatus::Draft,         { y,   y,            y,      y,             n,     y,   y }},
    {UpdateStatus::InReview,      { y,   n,            y,      y,             n,     y,   y }},
    {UpdateStatus::ChangesWanted, { y,   y,            y,      n,             n,     n,   y }},
    {UpdateStatus::Approved,      { y,   n,            y,      y,             y,     y,   y }},
    {UpdateStatus::Copied,        { y,   n,            y,      y,             y,     y,   y }},
    {UpdateStatus::Queued,        { n,   n,            n,      n,             n,     y,   y }},
    {UpdateStatus::Posted,        { n,   n,            n,      n,             n,     n,   n }},
    {UpdateStatus::Failed,        { y,   n,            y,      y,             y,     y,   y }},
    {UpdateStatus::Discarded,     { n,   n,            n,      n,             n,     n,   n }},
    {UpdateStatus::Unknown,       { n,   n,            n,      n,             n,     n,   n }},
};
// clang-format on

QString statusSentence(UpdateStatus status)
{
    switch (status) {
    case UpdateStatus::Draft:
        return Words::tr("This update is a draft that nobody approved.");
    case UpdateStatus::InReview:
        return Words::tr("This update is in review.");
    case UpdateStatus::ChangesWanted:
        return Words::tr("A reviewer asked for changes to this update.");
    case UpdateStatus::Approved:
        return Words::tr("This update is approved.");
    case UpdateStatus::Copied:
        return Words::tr("This update was copied for the status page.");
    case UpdateStatus::Queued:
        return Words::tr("This update is waiting to be sent.");
    case UpdateStatus::Posted:
        return Words::tr("This update was posted: it can't be changed.");
    case UpdateStatus::Failed:
        return Words::tr("This update could not be sent.");
    case UpdateStatus::Discarded:
        return Words::tr("This update was discarded.");
    case UpdateStatus::Unknown:
        break;
    }
    return Words::tr("This update has a status that a newer version of Watchroom wrote.");
}

QString wayOut(UpdateStatus status, UpdateStep step)
{
    switch (status) {
    case UpdateStatus::Posted:
    case UpdateStatus::Discarded:
        return Words::tr("Draft another one.");
    case UpdateStatus::Unknown:
        return Words::tr("Install the newer version to change it.");
    case UpdateStatus::Queued:
        return Words::tr("Wait until it is sent, or discard it.");
    case UpdateStatus::ChangesWanted:
        return Words::tr("Edit it, then request a review.");
    case UpdateStatus::InReview:
        return step == UpdateStep::RequestReview ? Words::tr("Wait for an answer, or record a spoken one.")
                                                 : Words::tr("Get it approved first.");
    case UpdateStatus::Draft:
        return Words::tr("Get it approved first.");
    default:
        return Words::tr("Edit it if it needs another review.");
    }
}
} // namespace

bool allowsUpdateStep(UpdateStatus status, UpdateStep step)
{
    const auto row
        = std::find_if(std::begin(table), std::end(table), [&](const Row &r) { return r.status == status; });
    return row != std::end(table) && row->may[size_t(step)];
}

Result<void> requireUpdateStep(UpdateStatus status, UpdateStep step)
{
    if (allowsUpdateStep(status, step))
        return {};
    return fail(ErrorCode::Refused, statusSentence(status), updateStatusKey(status), wayOut(status, step));
}

bool isApprovedStatus(UpdateStatus status)
{
    return status == UpdateStatus::Approved || status == UpdateStatus::Copied
        || status == UpdateStatus::Queued || status == UpdateStatus::Failed;
}

bool isOpenUpdate(UpdateStatus status)
{
    const auto row
        = std::find_if(std::begin(table), std::end(table), [&](const Row &r) { return r.status == status; });
    return row != std::end(table) && std::find(row->may.begin(), row->may.end(), true) != row->may.end();
}

} // namespace Watchroom
