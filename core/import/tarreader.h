// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>

namespace Watchroom {

struct TarEntry
{
    QString name; ///< as packed; never used as a path
    QByteArray content;
};

/// Reads the plain files of a tar archive one after the other (ustar, with the long names of pax and GNU).
/// Nothing is unpacked to the disk.
class TarReader
{
public:
    static constexpr qint64 largest = 16 * 1024 * 1024; ///< of one file

    explicit TarReader(QIODevice &source)
        : m_source(source)
    {
    }
    /// The next file, or none at the end. Damaged for a broken archive.
    Result<std::optional<TarEntry>> next();

    static bool looksLikeTar(const QByteArray &head);

private:
    Result<QByteArray> block(qint64 size);
    QIODevice &m_source;
};

} // namespace Watchroom
