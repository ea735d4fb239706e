// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <optional>

namespace Watchroom {

/// Writes canonical bytes: each value has exactly one encoding, so that hashes are equal on every desk.
class ByteWriter
{
public:
    void byte(uint8_t value) { m_bytes.append(static_cast<char>(value)); }
    void unsignedInteger(uint64_t value); ///< LEB128, shortest form
    void integer(int64_t value);          ///< zigzag, then as above
    void blob(const QByteArray &value);   ///< length, then bytes
    void text(const QString &value) { blob(value.toUtf8()); }
    void uuid(const Uuid &value) { m_bytes.append(reinterpret_cast<const char *>(value.bytes.data()), 16); }
    const QByteArray &bytes() const { return m_bytes; }
    void reserve(qsizetype size) { m_bytes.reserve(size); }

private:
    QByteArray m_bytes;
};

/// Reads the output of ByteWriter. After the first error every read returns zero and isValid() is false, so
/// the caller checks once at the end.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    uint8_t byte();
    uint64_t unsignedInteger();
    int64_t integer();
    QByteArray blob();
    QString text();
    Uuid uuid();
    /// A number of elements of at least one byte each. Limited by the remaining bytes, which prevents huge
    /// allocations from corrupt input.
    int count();
    void spoil() { m_valid = false; }
    bool isValid() const { return m_valid; }
    bool atEnd() const { return m_position == m_bytes.size(); }

private:
    bool take(qsizetype size);

    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_valid = true;
};

} // namespace Watchroom
