// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/jsontree.h"

#include <QCoreApplication>
#include <cstring>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

/// Converts byte offsets to line and column. Offsets must not decrease, so that the file is scanned once.
class Position
{
public:
    explicit Position(const QByteArray &json)
        : m_json(json)
    {
    }
    void moveTo(qsizetype offset)
    {
        for (; m_offset < offset && m_offset < m_json.size(); ++m_offset) {
            const char c = m_json[m_offset];
            if (c == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) { // not a continuation byte of UTF-8
                ++column;
            }
        }
    }
    /// Between two values there are only spaces, commas and colons.
    void skipToValue(qsizetype from)
    {
        while (from < m_json.size() && std::strchr(" \t\r\n,:", m_json[from]) && m_json[from] != '\0')
            ++from;
        moveTo(from);
    }
    int line = 1, column = 1;

private:
    const QByteArray &m_json;
    qsizetype m_offset = 0;
};

QString escapedToken(QString token)
{
    return token.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

/// Called by RapidJSON for every token, when the stream is positioned after the token. The token starts at
/// the first non-separator after the previous one.
class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder>
{
public:
    TreeBuilder(const QByteArray &json, const rapidjson::MemoryStream &stream)
        : m_stream(stream)
        , m_position(json)
    {
    }

    bool Null() { return leaf(JsonNode::Type::Null) != nullptr; }
    bool Bool(bool yes)
    {
        JsonNode *node = leaf(JsonNode::Type::YesNo);
        return node && ((node->yes = yes), true);
    }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(int64_t value)
    {
        JsonNode *node = leaf(JsonNode::Type::Integer);
        return node && ((node->integer = value), (node->number = static_cast<double>(value)), true);
    }
    bool Uint64(uint64_t value) { return Double(static_cast<double>(value)); }
    bool Double(double value)
    {
        JsonNode *node = leaf(JsonNode::Type::Number);
        return node && ((node->number = value), true);
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        JsonNode *node = leaf(JsonNode::Type::Text);
        return node && ((node->text = QString::fromUtf8(text, length)), true);
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_position.skipToValue(m_end);
        m_name = QString::fromUtf8(text, length);
        m_nameLine = m_position.line;
        m_nameColumn = m_position.column;
        m_end = stands();
        return true;
    }
    bool StartObject() { return open(JsonNode::Type::Object); }
    bool StartArray() { return open(JsonNode::Type::List); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    JsonNode root;
    bool tooDeep = false, tooMany = false;
    int line() const { return m_position.line; }
    int column() const { return m_position.column; }
    QString pointer() const { return m_open.empty() ? QString() : m_open.back()->pointer; }
    void moveTo(qsizetype offset) { m_position.moveTo(offset); }

private:
    qsizetype stands() const { return static_cast<qsizetype>(m_stream.Tell()); }

    JsonNode *leaf(JsonNode::Type type)
    {
        m_position.skipToValue(m_end);
        m_end = stands();
        if (++m_count > JsonLimit::values) {
            tooMany = true;
            return nullptr;
        }
        JsonNode *node = &root;
        if (!m_open.empty()) {
            JsonNode &parent = *m_open.back();
            node = &parent.children.emplace_back();
            const QString token
                = parent.isList() ? QString::number(parent.children.size() - 1) : escapedToken(m_name);
            node->pointer = parent.pointer + u'/' + token;
            if (parent.isObject()) {
                node->name = m_name;
                node->nameLine = m_nameLine;
                node->nameColumn = m_nameColumn;
            }
        }
        node->type = type;
        node->line = m_position.line;
        node->column = m_position.column;
        return node;
    }
    bool open(JsonNode::Type type)
    {
        JsonNode *node = leaf(type);
        if (!node)
            return false;
        if (m_open.size() >= JsonLimit::depth) {
            tooDeep = true;
            return false;
        }
        m_end = stands() + 1; // the iterative parser reports a bracket before it consumes it
        // The pointer stays valid: a list of children does not grow while its last child is open.
        m_open.push_back(node);
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        m_end = stands() + 1;
        return true;
    }

    const rapidjson::MemoryStream &m_stream;
    Position m_position;
    qsizetype m_end = 0;
    int m_count = 0;
    QString m_name;
    int m_nameLine = 1, m_nameColumn = 1;
    std::vector<JsonNode *> m_open;
};

QString syntaxText(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return Words::tr("The file is empty; a JSON object is expected.");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return Words::tr("There is content after the end of the JSON document.");
    case rapidjson::kParseErrorObjectMissName:
        return Words::tr("A key in quotation marks is expected here.");
    case rapidjson::kParseErrorObjectMissColon:
        return Words::tr("A colon is expected after the key.");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return Words::tr("A comma or a closing brace is expected here.");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return Words::tr("A comma or a closing bracket is expected here.");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return Words::tr("This string has no closing quotation mark.");
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return Words::tr("This string contains an unknown escape sequence.");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringInvalidEncoding:
        return Words::tr("This string is not valid UTF-8.");
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return Words::tr("This is not a valid JSON number.");
    default:
        return Words::tr("A JSON value is expected here.");
    }
}

} // namespace

const JsonNode *JsonNode::child(QStringView wanted) const
{
    if (type != Type::Object)
        return nullptr;
    for (const JsonNode &node : children) {
        if (node.name == wanted)
            return &node;
    }
    return nullptr;
}

tl::expected<JsonNode, ProcessProblem> parseJson(const QByteArray &json, const QString &fileName)
{
    if (json.size() > JsonLimit::bytes) {
        return tl::unexpected(ProcessProblem{fileName, 1, 1, QString(), QStringLiteral("too_large"),
                                             Words::tr("The file is larger than 50 MiB.")});
    }
    // JSON has no byte order mark, but some editors write one.
    const QByteArray plain = json.startsWith("\xef\xbb\xbf") ? json.mid(3) : json;
    rapidjson::MemoryStream stream(plain.constData(), static_cast<size_t>(plain.size()));
    TreeBuilder builder(plain, stream);
    rapidjson::Reader reader;
    // An iterative parser: deep nesting can't exhaust the call stack.
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag
        | rapidjson::kParseFullPrecisionFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (result)
        return std::move(builder.root);

    ProcessProblem problem{fileName, 1, 1, builder.pointer(), QStringLiteral("json_syntax"), {}};
    if (builder.tooDeep) {
        problem.key = QStringLiteral("too_deep");
        problem.text = Words::tr("The file is nested more than %1 levels deep.").arg(JsonLimit::depth);
    } else if (builder.tooMany) {
        problem.key = QStringLiteral("too_large");
        problem.text = Words::tr("The file has more than %1 values.").arg(JsonLimit::values);
    } else {
        builder.moveTo(static_cast<qsizetype>(result.Offset()));
        problem.text = syntaxText(result.Code());
    }
    problem.line = builder.line();
    problem.column = builder.column();
    return tl::unexpected(problem);
}

} // namespace Watchroom
