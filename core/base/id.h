// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <array>
#include <cstdint>
#include <cstring>

namespace Watchroom {

/// A UUID, 16 bytes in RFC 9562 order.
struct Uuid
{
    std::array<uint8_t, 16> bytes{};

    bool isNull() const { return *this == Uuid{}; }
    QByteArray toBlob() const { return {reinterpret_cast<const char *>(bytes.data()), 16}; }
    QString toString() const; ///< 36 characters, lower case
    /// Null unless \a blob has 16 bytes.
    static Uuid fromBlob(const QByteArray &blob);
    /// Null unless \a text is the 36-character form.
    static Uuid fromString(const QString &text);

    friend bool operator==(const Uuid &, const Uuid &) = default;
    friend auto operator<=>(const Uuid &, const Uuid &) = default;
    friend size_t qHash(const Uuid &id, size_t seed = 0) { return qHashBits(id.bytes.data(), 16, seed); }
};

/// RFC 9562 version 7, from a time and ten random bytes. Ids sort by creation time.
Uuid uuid7(int64_t unixMs, const QByteArray &random10);
/// RFC 9562 version 5: the same owner and name give the same id on every desk.
Uuid uuid5(const Uuid &owner, const QString &name);
/// The last \a characters of the id in base32 (RFC 4648, lower case), used as the short code of tasks and
/// updates.
QString shortCode(const Uuid &id, int characters = 6);

/// A typed Uuid, so that the compiler tells an IncidentId from a TaskId.
template<typename Tag>
struct Id
{
    Uuid uuid;
    bool isNull() const { return uuid.isNull(); }
    QByteArray toBlob() const { return uuid.toBlob(); }
    QString toString() const { return uuid.toString(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

using ActId = Id<struct ActTag>;
using IncidentId = Id<struct IncidentTag>;
using PersonId = Id<struct PersonTag>;
using DeskId = Id<struct DeskTag>;
using StreamId = Id<struct StreamTag>;
using OrganisationId = Id<struct OrganisationTag>;
using GestureId = Id<struct GestureTag>;

} // namespace Watchroom
