// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QCryptographicHash>

namespace Watchroom {

QString Uuid::toString() const
{
    const QByteArray hex = toBlob().toHex();
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4)
                               + '-' + hex.mid(20));
}

Uuid Uuid::fromBlob(const QByteArray &blob)
{
    Uuid id;
    if (blob.size() == 16)
        std::memcpy(id.bytes.data(), blob.constData(), 16);
    return id;
}

Uuid Uuid::fromString(const QString &text)
{
    if (text.size() != 36)
        return {};
    return fromBlob(QByteArray::fromHex(QString(text).remove(QLatin1Char('-')).toLatin1()));
}

Uuid uuid7(int64_t unixMs, const QByteArray &random10)
{
    Q_ASSERT(random10.size() >= 10);
    Uuid id;
    for (size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<uint8_t>(static_cast<uint64_t>(unixMs) >> (8 * (5 - i)));
    std::memcpy(id.bytes.data() + 6, random10.constData(), 10);
    id.bytes[6] = static_cast<uint8_t>((id.bytes[6] & 0x0f) | 0x70);
    id.bytes[8] = static_cast<uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

Uuid uuid5(const Uuid &owner, const QString &name)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(owner.toBlob());
    hash.addData(name.toUtf8());
    Uuid id = Uuid::fromBlob(hash.result().left(16));
    id.bytes[6] = static_cast<uint8_t>((id.bytes[6] & 0x0f) | 0x50);
    id.bytes[8] = static_cast<uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

QString shortCode(const Uuid &id, int characters)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString code;
    for (int i = 0; i < characters; ++i) {
        int value = 0;
        for (int bit = 4; bit >= 0; --bit) {
            const int position = i * 5 + bit; // counted from the last bit of the id
            const size_t byte = 15 - static_cast<size_t>(position / 8);
            value = value * 2 + ((id.bytes[byte] >> (position % 8)) & 1);
        }
        code.prepend(QLatin1Char(alphabet[value]));
    }
    return code;
}

} // namespace Watchroom
