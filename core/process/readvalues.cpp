// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/objectreader.h"

#include "base/text.h"
#include "base/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

} // namespace

void ReadLog::add(const JsonNode &where, QLatin1String key, const QString &text)
{
    problems.append({fileName, where.line, where.column, where.pointer, key, text});
}

void ReadLog::addAtName(const JsonNode &where, QLatin1String key, const QString &text)
{
    problems.append({fileName, where.nameLine, where.nameColumn, where.pointer, key, text});
}

void ReadLog::wrongType(const JsonNode &where, const QString &expected)
{
    add(where, QLatin1String("wrong_type"),
        Words::tr("Found %1; expected %2.").arg(typeText(where.type), expected));
}

QString typeText(JsonNode::Type type)
{
    switch (type) {
    case JsonNode::Type::Null:
        return Words::tr("null");
    case JsonNode::Type::YesNo:
        return Words::tr("true or false");
    case JsonNode::Type::Integer:
        return Words::tr("a whole number");
    case JsonNode::Type::Number:
        return Words::tr("a number with a fraction");
    case JsonNode::Type::Text:
        return Words::tr("a string");
    case JsonNode::Type::List:
        return Words::tr("an array");
    case JsonNode::Type::Object:
        return Words::tr("an object");
    }
    return {};
}

QString unknownText(const QString &word, const QStringList &known)
{
    if (known.isEmpty())
        return Words::tr("Unknown value “%1”; no values are defined here.").arg(word);
    return Words::tr("Found “%1”; expected one of: %2.")
        .arg(word, nearestFirst(word, known).join(QStringLiteral(", ")));
}

LocalText readLocalText(const JsonNode &node, ReadLog &log)
{
    LocalText text;
    const auto take = [&](const JsonNode &part, const QString &language) {
        if (!part.isText()) {
            log.wrongType(part, Words::tr("a string"));
        } else if (part.text.trimmed().isEmpty()) {
            log.add(part, QLatin1String("empty_text"), Words::tr("The text is empty; a value is expected."));
        } else if (const auto checked = checkedText(part.text, TextLimit::entry, Words::tr("The text"));
                   !checked) {
            log.add(part, QLatin1String("bad_text"), checked.error().message);
        } else {
            text.byLanguage.insert(language, part.text);
        }
    };
    if (!node.isObject()) {
        take(node, QString());
        return text;
    }
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    ObjectReader in(node, log);
    if (node.children.empty())
        log.add(node, QLatin1String("empty_text"),
                Words::tr("The text is empty; a language such as “en” is expected."));
    for (const JsonNode &part : node.children) {
        if (language.match(part.name).hasMatch())
            in.take(QLatin1String(part.name.toLatin1()));
        take(part, part.name);
    }
    in.finish();
    return text;
}

std::optional<std::chrono::minutes> readMinutes(const JsonNode &node, ReadLog &log)
{
    constexpr qint64 most = 60 * 24 * 3660; // ten years; a larger value is a typing error
    std::optional<qint64> minutes;
    if (node.type == JsonNode::Type::Null)
        return {};
    if (node.type == JsonNode::Type::Integer) {
        minutes = node.integer;
    } else if (node.isText()) {
        if (const auto length = lengthFromText(node.text); length && length->count() % 60 == 0)
            minutes = length->count() / 60;
    } else {
        log.wrongType(node, Words::tr("minutes as a whole number, or a duration such as “8h”"));
        return {};
    }
    if (minutes && *minutes > 0 && *minutes <= most)
        return std::chrono::minutes(*minutes);
    log.add(
        node, QLatin1String("bad_value"),
        Words::tr("Found %1; expected at least one whole minute and at most ten years, such as 15 or “8h”.")
            .arg(node.isText() ? u'“' + node.text + u'”' : QString::number(node.integer)));
    return {};
}

} // namespace Watchroom
