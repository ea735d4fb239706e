// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// True for the kernel's number (magic.h) of a file system whose locks can't be trusted with a shared log.
bool isNetworkFileSystem(uint32_t type);
bool isNetworkShare(const QString &folder);
/// True if both the file and its folder can be written.
bool isWritable(const QString &path);
/// Bytes that this user may still write on the disk of \a path, a file or a folder; none if nobody knows.
std::optional<int64_t> freeBytes(const QString &path);

/// \a path must not be there, its folder must, on a disk of this machine: Refused, NotFound, Storage.
Result<void> refuseExisting(const QString &path);
/// Makes an empty file that only its owner may read.
Result<void> makePrivate(const QString &path, const QString &shown);
/// The file under its name at last, without replacing one that came meanwhile. \a from is gone afterwards.
Result<void> giveName(const QString &from, const QString &to);
/// Puts \a from in the place of \a to in one step, so that there is always one of the two.
Result<void> replaceBy(const QString &from, const QString &to);
/// All of \a path is on the disk when it returns.
Result<void> syncToDisk(const QString &path);
/// The name under which \a path is made before it takes it.
QString makingName(const QString &path);
/// The process that makes, or made, the file of this name, or what SQLite lays beside it; none: no such name.
std::optional<qint64> makerOf(const QString &name);
/// A database and what SQLite lays beside it.
void removeDatabase(const QString &path);

} // namespace Watchroom
