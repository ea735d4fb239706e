// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultyvfs.h"

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace Watchroom {

namespace {
int readsLeft = 0;
std::atomic<int> opensLeft = 0;
bool failed = false;
sqlite3_vfs *systemVfs = nullptr;

/// In front of the system's own file object.
struct ShimFile
{
    sqlite3_file base;
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

ShimFile *shim(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

sqlite3_file *inner(sqlite3_file *file)
{
    return shim(file)->inner();
}

int readOrFail(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    if (readsLeft > 0 && --readsLeft == 0) {
        failed = true;
        return SQLITE_IOERR_READ;
    }
    return inner(file)->pMethods->xRead(inner(file), bytes, count, offset);
}

/// Version 2: without memory-mapped pages, which would be read past xRead.
const sqlite3_io_methods methods{
    2,
    [](sqlite3_file *f) {
        const int code = inner(f)->pMethods->xClose(inner(f));
        f->pMethods = nullptr;
        return code;
    },
    readOrFail,
    [](sqlite3_file *f, const void *bytes, int count, sqlite3_int64 offset) {
        return inner(f)->pMethods->xWrite(inner(f), bytes, count, offset);
    },
    [](sqlite3_file *f, sqlite3_int64 size) { return inner(f)->pMethods->xTruncate(inner(f), size); },
    [](sqlite3_file *f, int flags) { return inner(f)->pMethods->xSync(inner(f), flags); },
    [](sqlite3_file *f, sqlite3_int64 *size) { return inner(f)->pMethods->xFileSize(inner(f), size); },
    [](sqlite3_file *f, int lock) { return inner(f)->pMethods->xLock(inner(f), lock); },
    [](sqlite3_file *f, int lock) { return inner(f)->pMethods->xUnlock(inner(f), lock); },
    [](sqlite3_file *f, int *is) { return inner(f)->pMethods->xCheckReservedLock(inner(f), is); },
    [](sqlite3_file *f, int op, void *arg) { return inner(f)->pMethods->xFileControl(inner(f), op, arg); },
    [](sqlite3_file *f) { return inner(f)->pMethods->xSectorSize(inner(f)); },
    [](sqlite3_file *f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); },
    [](sqlite3_file *f, int page, int size, int extend, void volatile **at) {
        return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, at);
    },
    [](sqlite3_file *f, int offset, int n, int flags) {
        return inner(f)->pMethods->xShmLock(inner(f), offset, n, flags);
    },
    [](sqlite3_file *f) { inner(f)->pMethods->xShmBarrier(inner(f)); },
    [](sqlite3_file *f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); },
    nullptr,
    nullptr,
};

int openShim(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    if ((flags & SQLITE_OPEN_MAIN_DB) && opensLeft > 0 && --opensLeft == 0) {
        file->pMethods = nullptr;
        return SQLITE_CANTOPEN;
    }
    const int code = systemVfs->xOpen(systemVfs, name, inner(file), flags, outFlags);
    file->pMethods = inner(file)->pMethods ? &methods : nullptr;
    return code;
}

sqlite3_vfs shimVfs{};
} // namespace

FaultyVfs::FaultyVfs()
{
    systemVfs = sqlite3_vfs_find(nullptr);
    shimVfs = *systemVfs; // the other functions do not look at files
    shimVfs.szOsFile = int(sizeof(ShimFile)) + systemVfs->szOsFile;
    shimVfs.pNext = nullptr;
    shimVfs.zName = "watchroom-faulty";
    shimVfs.xOpen = openShim;
    failRead(0);
    sqlite3_vfs_register(&shimVfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    failRead(0);
    failOpen(0);
    sqlite3_vfs_unregister(&shimVfs);
    sqlite3_vfs_register(systemVfs, 1);
}

void FaultyVfs::failRead(int read)
{
    readsLeft = read;
    failed = false;
}

void FaultyVfs::failOpen(int open)
{
    opensLeft = open;
}

bool FaultyVfs::hasFailed() const
{
    return failed;
}

} // namespace Watchroom
