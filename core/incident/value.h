// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/moment.h"

#include <QJsonValue>
#include <variant>
#include <vector>

namespace Watchroom {

/// The closed set of things that a field can hold.
class Value
{
public:
    using List = std::vector<Value>;

    Value() = default;
    explicit Value(bool value)
        : m_data(value)
    {
    }
    explicit Value(int64_t value)
        : m_data(value)
    {
    }
    explicit Value(const QString &value)
        : m_data(value)
    {
    }
    explicit Value(const QByteArray &value)
        : m_data(value)
    {
    }
    explicit Value(const Moment &value)
        : m_data(value)
    {
    }
    explicit Value(const Uuid &value)
        : m_data(value)
    {
    }
    explicit Value(List value)
        : m_data(std::move(value))
    {
    }
    template<typename Tag>
    explicit Value(const Id<Tag> &id)
        : m_data(id.uuid)
    {
    }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    template<typename T>
    const T *as() const
    {
        return std::get_if<T>(&m_data);
    }
    QString text() const
    {
        const auto *t = as<QString>();
        return t ? *t : QString();
    }
    bool yes() const
    {
        const auto *b = as<bool>();
        return b && *b;
    }
    int64_t number() const
    {
        const auto *n = as<int64_t>();
        return n ? *n : 0;
    }
    Uuid id() const
    {
        const auto *i = as<Uuid>();
        return i ? *i : Uuid();
    }
    std::optional<Moment> moment() const
    {
        const auto *m = as<Moment>();
        return m ? std::optional(*m) : std::nullopt;
    }

    void encode(ByteWriter &writer) const;
    /// Spoils \a reader on an unknown tag.
    static Value decode(ByteReader &reader);
    /// For people and programs outside: a Moment is its ISO text, bytes are base64, an id its 36 characters.
    QJsonValue toJson() const;

    friend bool operator==(const Value &, const Value &) = default;

private:
    std::variant<std::monostate, bool, int64_t, QString, QByteArray, Moment, Uuid, List> m_data;
};

} // namespace Watchroom
