// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/objectreader.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

} // namespace

ObjectReader::ObjectReader(const JsonNode &node, ReadLog &log)
    : m_node(node)
    , m_log(log)
{
    if (!node.isObject())
        log.wrongType(node, typeText(JsonNode::Type::Object));
}

const JsonNode *ObjectReader::take(QLatin1String name, Need need)
{
    m_known.append(name);
    const JsonNode *found = m_node.child(QString(name));
    if (!found && need == Need::Required && m_node.isObject())
        m_log.add(m_node, QLatin1String("missing_key"), Words::tr("The key “%1” is missing.").arg(name));
    return found;
}

const JsonNode *ObjectReader::textNode(QLatin1String name, Need need)
{
    const JsonNode *found = take(name, need);
    if (!found)
        return nullptr;
    if (!found->isText()) {
        m_log.wrongType(*found, Words::tr("a string"));
        return nullptr;
    }
    if (const auto checked = checkedLine(found->text, TextLimit::line, Words::tr("The text")); !checked) {
        m_log.add(*found, QLatin1String("bad_text"), checked.error().message);
        return nullptr;
    }
    if (need == Need::Required && found->text.trimmed().isEmpty()) {
        m_log.add(*found, QLatin1String("empty_text"),
                  Words::tr("“%1” is empty; a value is expected.").arg(name));
        return nullptr;
    }
    return found;
}

const JsonNode *ObjectReader::listNode(QLatin1String name, Need need)
{
    const JsonNode *found = take(name, need);
    if (!found)
        return nullptr;
    if (!found->isList()) {
        m_log.wrongType(*found, typeText(JsonNode::Type::List));
        return nullptr;
    }
    if (need == Need::Required && found->children.empty()) {
        m_log.add(*found, QLatin1String("empty_list"),
                  Words::tr("The array “%1” is empty; at least one element is expected.").arg(name));
    }
    return found;
}

QString ObjectReader::key(QLatin1String name, Need need)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$"));
    const JsonNode *found = textNode(name, need);
    if (!found)
        return {};
    if (!shape.match(found->text).hasMatch()) {
        m_log.add(
            *found, QLatin1String("bad_key"),
            Words::tr("Found “%1”; expected a key of letters, digits, _ . and -, such as “first_public”.")
                .arg(found->text));
        return {};
    }
    return found->text;
}

QString ObjectReader::processId(QLatin1String name, Need need)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z][a-z0-9_-]{0,39}$"));
    const JsonNode *found = textNode(name, need);
    if (!found || shape.match(found->text).hasMatch())
        return found ? found->text : QString();
    m_log.add(
        *found, QLatin1String("bad_key"),
        Words::tr("Found “%1”; expected an id of lower-case letters, digits, _ and -.").arg(found->text));
    return {};
}

QString ObjectReader::line(QLatin1String name, Need need)
{
    const JsonNode *found = textNode(name, need);
    return found ? found->text : QString();
}

QString ObjectReader::word(QLatin1String name, const QStringList &allowed, Need need)
{
    const JsonNode *found = textNode(name, need);
    if (!found)
        return {};
    if (!allowed.contains(found->text))
        m_log.add(*found, QLatin1String("unknown_word"), unknownText(found->text, allowed));
    return found->text;
}

LocalText ObjectReader::text(QLatin1String name, Need need)
{
    const JsonNode *found = take(name, need);
    return found ? readLocalText(*found, m_log) : LocalText();
}

bool ObjectReader::yesNo(QLatin1String name)
{
    const JsonNode *found = take(name);
    if (!found)
        return false;
    if (found->type != JsonNode::Type::YesNo)
        m_log.wrongType(*found, typeText(JsonNode::Type::YesNo));
    return found->yes;
}

int ObjectReader::number(QLatin1String name, int lowest, int highest, int fallback, Need need)
{
    const JsonNode *found = take(name, need);
    if (!found)
        return fallback;
    if (found->type != JsonNode::Type::Integer) {
        m_log.wrongType(*found, typeText(JsonNode::Type::Integer));
        return fallback;
    }
    if (found->integer < lowest || found->integer > highest) {
        m_log.add(*found, QLatin1String("bad_value"),
                  Words::tr("Found %1; expected %2 to %3.").arg(found->integer).arg(lowest).arg(highest));
        return fallback;
    }
    return static_cast<int>(found->integer);
}

std::optional<std::chrono::minutes> ObjectReader::minutes(QLatin1String name, Need need)
{
    const JsonNode *found = take(name, need);
    return found ? readMinutes(*found, m_log) : std::nullopt;
}

QString ObjectReader::reference(QLatin1String name, Refers kind, Need need)
{
    const JsonNode *found = textNode(name, need);
    if (!found)
        return {};
    m_log.references.append({kind, found});
    return found->text;
}

QStringList ObjectReader::references(QLatin1String name, Refers kind, Need need)
{
    const JsonNode *found = listNode(name, need);
    QStringList words;
    for (const JsonNode &item : childrenOf(found)) {
        if (!item.isText()) {
            m_log.wrongType(item, Words::tr("a string"));
            continue;
        }
        if (words.contains(item.text))
            m_log.add(item, QLatin1String("repeated_id"),
                      Words::tr("“%1” appears twice; each value must be unique.").arg(item.text));
        words.append(item.text);
        m_log.references.append({kind, &item});
    }
    return words;
}

QStringList ObjectReader::strings(QLatin1String name)
{
    const JsonNode *found = listNode(name, Need::Optional);
    QStringList words;
    for (const JsonNode &item : childrenOf(found)) {
        if (!item.isText())
            m_log.wrongType(item, Words::tr("a string"));
        else if (item.text.trimmed().isEmpty())
            m_log.add(item, QLatin1String("empty_text"),
                      Words::tr("The string is empty; a value is expected."));
        else if (words.contains(item.text))
            m_log.add(item, QLatin1String("repeated_id"),
                      Words::tr("“%1” appears twice; each value must be unique.").arg(item.text));
        else
            words.append(item.text);
    }
    return words;
}

QList<LocalText> ObjectReader::texts(QLatin1String name, Need need)
{
    const JsonNode *found = listNode(name, need);
    QList<LocalText> texts;
    for (const JsonNode &item : childrenOf(found))
        texts.append(readLocalText(item, m_log));
    return texts;
}

void ObjectReader::refuseRepeated(const JsonNode &list, QLatin1String id)
{
    QSet<QString> seen;
    for (const JsonNode &item : list.children) {
        const JsonNode *key = item.child(QString(id));
        if (!key || !key->isText() || key->text.isEmpty())
            continue;
        if (seen.contains(key->text)) {
            m_log.add(
                *key, QLatin1String("repeated_id"),
                Words::tr("“%1” appears twice in “%2”; each key must be unique.").arg(key->text, list.name));
        }
        seen.insert(key->text);
    }
}

void ObjectReader::finish()
{
    QSet<QString> seen;
    for (const JsonNode &member : childrenOf(m_node.isObject() ? &m_node : nullptr)) {
        if (seen.contains(member.name)) {
            m_log.addAtName(member, QLatin1String("repeated_key"),
                            Words::tr("The key “%1” appears twice in this object.").arg(member.name));
        } else if (!m_known.contains(member.name)) {
            m_log.addAtName(member, QLatin1String("unknown_key"), unknownText(member.name, m_known));
        }
        seen.insert(member.name);
    }
}

} // namespace Watchroom
