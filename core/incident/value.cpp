// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/value.h"

#include <QJsonArray>

namespace Watchroom {

namespace {
// Stored: never renumber.
enum Tag : uint8_t {
    Null = 0,
    No = 1,
    Yes = 2,
    Integer = 3,
    Text = 4,
    Bytes = 5,
    Time = 6,
    Name = 7,
    Many = 8
};
constexpr int deepest = 8;

Value decodeAt(ByteReader &reader, int depth)
{
    switch (reader.byte()) {
    case Null:
        return Value();
    case No:
        return Value(false);
    case Yes:
        return Value(true);
    case Integer:
        return Value(reader.integer());
    case Text:
        return Value(reader.text());
    case Bytes:
        return Value(reader.blob());
    case Time: {
        const auto precision = reader.byte();
        if (precision < 1 || precision > 6)
            reader.spoil();
        return Value(Moment{fromMs(reader.integer()), static_cast<Precision>(precision)});
    }
    case Name:
        return Value(reader.uuid());
    case Many: {
        Value::List list;
        const int count = reader.count();
        if (depth >= deepest)
            reader.spoil();
        for (int i = 0; i < count && reader.isValid(); ++i)
            list.push_back(decodeAt(reader, depth + 1));
        return Value(std::move(list));
    }
    default:
        reader.spoil();
        return Value();
    }
}
} // namespace

void Value::encode(ByteWriter &writer) const
{
    struct Encoder
    {
        ByteWriter &out;
        void operator()(std::monostate) const { out.byte(Null); }
        void operator()(bool value) const { out.byte(value ? Yes : No); }
        void operator()(int64_t value) const { out.byte(Integer), out.integer(value); }
        void operator()(const QString &value) const { out.byte(Text), out.text(value); }
        void operator()(const QByteArray &value) const { out.byte(Bytes), out.blob(value); }
        void operator()(const Moment &value) const
        {
            out.byte(Time);
            out.byte(static_cast<uint8_t>(value.precision));
            out.integer(toMs(value.at));
        }
        void operator()(const Uuid &value) const { out.byte(Name), out.uuid(value); }
        void operator()(const List &value) const
        {
            out.byte(Many);
            out.unsignedInteger(value.size());
            for (const Value &item : value)
                item.encode(out);
        }
    };
    std::visit(Encoder{writer}, m_data);
}

Value Value::decode(ByteReader &reader)
{
    return decodeAt(reader, 0);
}

QJsonValue Value::toJson() const
{
    struct Printer
    {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(bool value) const { return value; }
        QJsonValue operator()(int64_t value) const { return static_cast<qint64>(value); }
        QJsonValue operator()(const QString &value) const { return value; }
        QJsonValue operator()(const QByteArray &value) const { return QString::fromLatin1(value.toBase64()); }
        QJsonValue operator()(const Moment &value) const { return toIso(value); }
        QJsonValue operator()(const Uuid &value) const { return value.toString(); }
        QJsonValue operator()(const List &value) const
        {
            QJsonArray array;
            for (const Value &item : value)
                array.append(item.toJson());
            return array;
        }
    };
    return std::visit(Printer{}, m_data);
}

} // namespace Watchroom
