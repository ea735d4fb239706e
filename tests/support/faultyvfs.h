// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Watchroom {

/// While it lives, SQLite opens files through a shim of the system's VFS that can fail one read or one open.
/// Databases that are open already are not concerned. One at a time; reads fail only for the thread that made
/// it.
class FaultyVfs
{
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The \a read-th read from now on fails with SQLITE_IOERR_READ, and only that one; 0 fails none.
    void failRead(int read);
    /// Whether that read has happened.
    bool hasFailed() const;
    /// The \a open-th database that any thread opens from now on fails with SQLITE_CANTOPEN; 0 fails none.
    void failOpen(int open);
};

} // namespace Watchroom
