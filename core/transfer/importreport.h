// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <functional>

namespace Watchroom {

/// A part of the file that was not taken, and why. Line and column count from 1; 0 where there is none. In a
/// table the column is that of the field.
struct ImportReject
{
    qint64 line = 0;
    int column = 0;
    QString field, value, reason;
    friend bool operator==(const ImportReject &, const ImportReject &) = default;
};

/// What an import did, or with a dry run would do.
struct ImportReport
{
    /// More than this many rejects mean that the format or the map is wrong: nothing is taken then.
    static constexpr qsizetype mostRejects = 10'000;

    QString format, map, source;
    int64_t read = 0; ///< events: rows, updates, acts
    struct
    {
        int64_t incidents = 0, timelineEntries = 0, statusUpdates = 0, services = 0, people = 0, acts = 0;
    } added;
    int64_t changed = 0, unchanged = 0, flagged = 0;
    QList<ImportReject> rejected;
    bool emptied = false; ///< words were redacted: what is left of them in free pages has to go, too
    bool kept = false;    ///< false: a dry run, or strict and something was rejected

    QJsonObject toJson() const; ///< as in the contract of the command line
};

struct ImportProgress
{
    qint64 taken = 0, size = 0; ///< bytes of the file on the disk
    int64_t events = 0;
};
/// Called now and then while a file is read; false cancels, and nothing was taken.
using ImportWatch = std::function<bool(const ImportProgress &)>;

} // namespace Watchroom
