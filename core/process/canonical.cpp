// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/canonical.h"

#include "process/jsontree.h"

#include <QCryptographicHash>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace Watchroom {

namespace {

void writeText(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    out += '"';
}

void writeNumber(double number, QByteArray &out)
{
    constexpr double exact = 9007199254740992.0; // 2^53: integers up to this are exact
    if (number == std::floor(number) && std::abs(number) < exact)
        out += QByteArray::number(static_cast<qint64>(number)); // writes 1.0 as 1 and -0 as 0
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

// The recursion depth is bounded, because parseJson() refuses deep nesting.
void write(const JsonNode &node, QByteArray &out)
{
    switch (node.type) {
    case JsonNode::Type::Null:
        out += "null";
        return;
    case JsonNode::Type::YesNo:
        out += node.yes ? "true" : "false";
        return;
    case JsonNode::Type::Integer:
        out += QByteArray::number(node.integer);
        return;
    case JsonNode::Type::Number:
        writeNumber(node.number, out);
        return;
    case JsonNode::Type::Text:
        writeText(node.text, out);
        return;
    case JsonNode::Type::List:
    case JsonNode::Type::Object:
        break;
    }
    std::vector<const JsonNode *> members;
    for (const JsonNode &child : node.children)
        members.push_back(&child);
    if (node.isObject()) {
        std::stable_sort(members.begin(), members.end(),
                         [](const JsonNode *a, const JsonNode *b) { return a->name < b->name; });
    }
    out += node.isObject() ? '{' : '[';
    for (const JsonNode *member : members) {
        if (member != members.front())
            out += ',';
        if (node.isObject()) {
            writeText(member->name, out);
            out += ':';
        }
        write(*member, out);
    }
    out += node.isObject() ? '}' : ']';
}

} // namespace

QByteArray canonicalProcess(const QByteArray &json)
{
    QByteArray out;
    if (const auto root = parseJson(json, QString()))
        write(*root, out);
    return out;
}

QByteArray canonicalNode(const JsonNode &node)
{
    QByteArray out;
    write(node, out);
    return out;
}

QString processHash(const QByteArray &json)
{
    const QByteArray canonical = canonicalProcess(json);
    if (canonical.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

} // namespace Watchroom
