// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Watchroom {

/// Reads a file line by line, with the memory of one line. QIODevice::readLine() would take the memory of the
/// longest line that is allowed, anew for each.
class LineReader
{
public:
    /// Of a line with more than \a longest bytes, next() gives that many, and the rest as another line.
    LineReader(QIODevice &source, qsizetype longest);

    /// The next line with its line break; empty at the end of the file and after an error of it.
    QByteArray next();

private:
    QIODevice &m_source;
    const qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< of m_buffer, up to where it was given away
};

} // namespace Watchroom
