// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace Watchroom {

/// Says beside a file, as "watchroom.wr.open", that a window has it open; so that the next start knows
/// whether the one before ended by itself. Where nothing can be written beside the file it says nothing.
class OpenMark
{
public:
    enum class Before {
        Closed, ///< in good order, or nobody knows
        Died,   ///< the program or the machine stopped with the file open
        Open,   ///< another window has it open now
    };

    explicit OpenMark(const QString &path);
    /// Called once, on a thread that may touch the disk.
    Before set();

private:
    QString m_path;
    QLockFile m_lock; ///< goes with its owner, and with the process that made it
};

} // namespace Watchroom
