// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/log.h"
#include "store/file.h"

namespace Watchroom {

struct CheckProblem
{
    QString kind;  ///< integrity, foreign_key, chain, digest, attachment, fold, search
    QString where; ///< an act's id, a table and row
    QString text;
};

struct ChainHead
{
    StreamId stream;
    DeskId desk;
    int64_t n = 0;
    QByteArray hash;
};

struct CheckReport
{
    QList<CheckProblem> problems;
    QList<ChainHead> heads; ///< those that the viewer may see
    QStringList unasked;    ///< sentences: what could not be looked at, and why
    bool ok() const { return problems.isEmpty(); }
};

enum class CheckDepth { Quick, Whole };

/// Integrity, foreign keys, full text, every chain, that every attachment is all here; unless quick also that
/// attachments are those of their digests and that the log, folded entity by entity, says what the tables
/// say. Leaves every byte as it is; memory does not grow with the file.
Result<CheckReport> check(Connection &connection, const FileIdentity &identity, CheckDepth depth);
Result<QList<ChainHead>> chainHeads(Connection &connection);

} // namespace Watchroom
