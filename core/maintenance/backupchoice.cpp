// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/backupchoice.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace Watchroom {

namespace {
constexpr int64_t mostBytes = int64_t(10) << 30;
constexpr qsizetype always = 2;

using namespace std::chrono;

int64_t hourOf(Instant at)
{
    return floor<hours>(at).time_since_epoch().count();
}
int64_t dayOf(Instant at)
{
    return floor<days>(at).time_since_epoch().count();
}
int64_t weekOf(Instant at)
{
    const sys_days day = floor<days>(at);
    return (day - (weekday(day) - Monday)).time_since_epoch().count();
}

/// Positions in \a newestFirst of the newest backup of each of the last \a most periods.
QList<qsizetype> newestOfEach(const QList<BackupFile> &newestFirst, int64_t (*periodOf)(Instant),
                              qsizetype most)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < newestFirst.size() && found.size() < most; ++i) {
        if (found.isEmpty() || periodOf(newestFirst[i].at) != periodOf(newestFirst[found.last()].at))
            found.append(i);
    }
    return found;
}
} // namespace

QList<BackupFile> backupsToKeep(QList<BackupFile> backups, int64_t freeBytes)
{
    std::sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.at != b.at ? a.at > b.at : a.path > b.path;
    });
    const int64_t held
        = std::accumulate(backups.begin(), backups.end(), int64_t(0),
                          [](int64_t sum, const BackupFile &file) { return sum + file.bytes; });
    const int64_t room = std::min(mostBytes, (freeBytes + held) / 10);
    const std::array periods{newestOfEach(backups, hourOf, 24), newestOfEach(backups, dayOf, 14),
                             newestOfEach(backups, weekOf, 8)};
    QList<bool> isKept(backups.size(), false);
    int64_t used = 0;
    const auto keep = [&](qsizetype i) {
        if (!isKept[i])
            used += backups[i].bytes;
        isKept[i] = true;
    };
    for (qsizetype i = 0; i < std::min(always, backups.size()); ++i)
        keep(i);
    for (qsizetype turn = 0; turn < 24; ++turn) {
        for (const QList<qsizetype> &period : periods) {
            if (turn < period.size() && used + backups[period[turn]].bytes <= room)
                keep(period[turn]);
        }
    }
    QList<BackupFile> kept;
    for (qsizetype i = 0; i < backups.size(); ++i) {
        if (isKept[i])
            kept.append(backups[i]);
    }
    return kept;
}

} // namespace Watchroom
