// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

namespace Watchroom {

void ByteWriter::unsignedInteger(uint64_t value)
{
    while (value >= 0x80) {
        byte(static_cast<uint8_t>(value | 0x80));
        value >>= 7;
    }
    byte(static_cast<uint8_t>(value));
}

void ByteWriter::integer(int64_t value)
{
    unsignedInteger((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63));
}

void ByteWriter::blob(const QByteArray &value)
{
    unsignedInteger(static_cast<uint64_t>(value.size()));
    m_bytes.append(value);
}

bool ByteReader::take(qsizetype size)
{
    if (!m_valid || size < 0 || size > m_bytes.size() - m_position) {
        m_valid = false;
        return false;
    }
    m_position += size;
    return true;
}

uint8_t ByteReader::byte()
{
    return take(1) ? static_cast<uint8_t>(m_bytes.at(m_position - 1)) : 0;
}

uint64_t ByteReader::unsignedInteger()
{
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const uint8_t next = byte();
        if (!m_valid)
            return 0;
        value |= static_cast<uint64_t>(next & 0x7f) << shift;
        if (!(next & 0x80)) {
            if (next == 0 && shift > 0)
                m_valid = false; // not the shortest form, so not canonical
            return value;
        }
    }
    m_valid = false;
    return 0;
}

int64_t ByteReader::integer()
{
    const uint64_t value = unsignedInteger();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
}

QByteArray ByteReader::blob()
{
    const auto size = static_cast<qsizetype>(unsignedInteger());
    return take(size) ? m_bytes.mid(m_position - size, size) : QByteArray();
}

QString ByteReader::text()
{
    return QString::fromUtf8(blob());
}

Uuid ByteReader::uuid()
{
    return take(16) ? Uuid::fromBlob(m_bytes.mid(m_position - 16, 16)) : Uuid();
}

int ByteReader::count()
{
    const uint64_t value = unsignedInteger();
    if (value > static_cast<uint64_t>(m_bytes.size() - m_position)) {
        m_valid = false;
        return 0;
    }
    return static_cast<int>(value);
}

} // namespace Watchroom
