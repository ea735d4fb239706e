// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jsonstream.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::JsonStream)
};

constexpr int deepest = 64;

/// RapidJSON's idea of a stream over a device, which counts lines.
class DeviceStream
{
public:
    using Ch = char;
    explicit DeviceStream(QIODevice &device)
        : m_device(device)
    {
        fill();
        if (m_buffer.startsWith("\xef\xbb\xbf"))
            m_at = 3;
    }
    Ch Peek() const { return m_at < m_buffer.size() ? m_buffer.at(m_at) : '\0'; }
    Ch Take()
    {
        const Ch c = Peek();
        if (c == '\n')
            ++m_line;
        ++m_at;
        ++m_taken;
        if (m_at >= m_buffer.size())
            fill();
        return c;
    }
    size_t Tell() const { return m_taken; }
    qint64 line() const { return m_line; }
    // Of a stream that is written, which this is not.
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) { }
    void Flush() { }
    size_t PutEnd(Ch *) { return 0; }

private:
    void fill()
    {
        m_buffer = m_device.read(64 * 1024);
        m_at = 0;
    }
    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    size_t m_taken = 0;
    qint64 m_line = 1;
};

class Handler
{
public:
    Handler(const DeviceStream &stream, const QStringList &wanted, const JsonTaker &take)
        : m_stream(stream)
        , m_wanted(wanted)
        , m_take(take)
    {
    }
    std::optional<Error> error;

    bool Null() { return value(QJsonValue::Null); }
    bool Bool(bool b) { return value(b); }
    bool Int(int i) { return value(i); }
    bool Uint(unsigned u) { return value(qint64(u)); }
    bool Int64(int64_t i) { return value(qint64(i)); }
    bool Uint64(uint64_t u) { return value(double(u)); }
    bool Double(double d) { return value(d); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return false; }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return !wants() || value(QString::fromUtf8(text, qsizetype(size)));
    }
    bool StartObject() { return start(false); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        if (m_depth == 1)
            m_member = QString::fromUtf8(text, qsizetype(size));
        else if (wants() && !m_open.empty())
            m_open.back().key = QString::fromUtf8(text, qsizetype(size));
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray() { return start(true); }
    bool EndArray(rapidjson::SizeType) { return end(); }

private:
    struct Open
    {
        bool isList = false;
        QString key;
        QJsonObject object;
        QJsonArray list;
    };
    bool wants() const { return m_depth >= 1 && m_wanted.contains(m_member); }

    bool start(bool isList)
    {
        if (++m_depth > deepest) {
            error = Error{ErrorCode::Invalid,
                          Words::tr("The JSON is nested too deeply in line %1.").arg(m_stream.line()),
                          {},
                          {}};
            return false;
        }
        if (m_depth == 1 || !wants() || (m_depth == 2 && isList))
            return true;
        if (m_open.empty())
            m_line = m_stream.line();
        m_open.push_back({isList, {}, {}, {}});
        return true;
    }
    bool end()
    {
        --m_depth;
        if (m_open.empty())
            return true;
        const Open done = m_open.back();
        m_open.pop_back();
        const QJsonValue made = done.isList ? QJsonValue(done.list) : QJsonValue(done.object);
        if (!m_open.empty())
            return put(made);
        const auto taken = m_take(m_member, made, m_line);
        if (!taken)
            error = taken.error();
        return taken.has_value();
    }
    bool value(const QJsonValue &scalar) { return m_open.empty() || put(scalar); }
    bool put(const QJsonValue &made)
    {
        Open &into = m_open.back();
        if (into.isList)
            into.list.append(made);
        else
            into.object.insert(into.key, made);
        return true;
    }

    const DeviceStream &m_stream;
    const QStringList &m_wanted;
    const JsonTaker &m_take;
    int m_depth = 0;
    QString m_member;
    qint64 m_line = 0;
    std::vector<Open> m_open;
};
} // namespace

Result<void> readJsonMembers(QIODevice &file, const QStringList &wanted, const JsonTaker &take)
{
    DeviceStream stream(file);
    Handler handler(stream, wanted, take);
    rapidjson::Reader reader;
    // Iterative: a file can't choose how deep our stack goes.
    const auto result = reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
        stream, handler);
    if (handler.error)
        return fail(*handler.error);
    if (result.IsError())
        return fail(ErrorCode::Invalid,
                    Words::tr("Line %1 is no JSON: %2")
                        .arg(stream.line())
                        .arg(QString::fromUtf8(rapidjson::GetParseError_En(result.Code()))),
                    QString::number(result.Offset()), Words::tr("Nothing was taken. Fetch the file again."));
    return {};
}

} // namespace Watchroom
