// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linereader.h"

#include <algorithm>
#include <cstring>

namespace Watchroom {

namespace {
constexpr qsizetype bufferSize = 64 * 1024;
}

LineReader::LineReader(QIODevice &source, qsizetype longest)
    : m_source(source)
    , m_longest(longest)
{
}

QByteArray LineReader::next()
{
    QByteArray line;
    while (line.size() < m_longest) {
        if (m_at == m_buffer.size()) {
            m_buffer = m_source.read(bufferSize);
            m_at = 0;
            if (m_buffer.isEmpty())
                break;
        }
        const char *from = m_buffer.constData() + m_at;
        const auto most = size_t(std::min(m_buffer.size() - m_at, m_longest - line.size()));
        const void *end = memchr(from, '\n', most);
        const auto size = end ? static_cast<const char *>(end) - from + 1 : qsizetype(most);
        line.append(from, size);
        m_at += size;
        if (end)
            break;
    }
    return line;
}

} // namespace Watchroom
