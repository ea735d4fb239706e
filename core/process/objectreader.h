// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"
#include "process/jsontree.h"

#include <QSet>

namespace Watchroom {

/// The kind of definition that a key refers to.
enum class Refers {
    State,
    Role,
    Criterion,
    Field, ///< of fields[], a clock or a built-in field
    Severity,
    Flag,
    PublicState,
    Template,
    Priority,
    HandoffField,
    StateOrClock,
    RoleOrAutomatic,
};

struct Reference
{
    Refers kind;
    const JsonNode *node; ///< a string
};

/// Collected while reading a file: problems, and references to resolve at the end.
struct ReadLog
{
    QString fileName;
    QList<ProcessProblem> problems;
    QList<Reference> references;
    int format = 1;         ///< of the file; a newer format may have keys that this version does not know
    QStringList severities; ///< severity keys of the file; read before everything else

    void add(const JsonNode &where, QLatin1String key, const QString &text);
    /// Reports a problem at the key instead of the value.
    void addAtName(const JsonNode &where, QLatin1String key, const QString &text);
    void wrongType(const JsonNode &where, const QString &expected);
};

enum class Need { Required, Optional };

/// Reads one JSON object. Invalid members are logged and read as empty, so that one pass finds all problems
/// of a file. finish() logs members that were not read as unknown, and repeated members.
class ObjectReader
{
public:
    ObjectReader(const JsonNode &node, ReadLog &log);

    const JsonNode &node() const { return m_node; }
    ReadLog &log() { return m_log; }
    bool isObject() const { return m_node.isObject(); }

    /// The member, or null. It counts as known from then on; a missing required member is logged.
    const JsonNode *take(QLatin1String name, Need need = Need::Optional);

    QString key(QLatin1String name,
                Need need = Need::Required); ///< "first_public", "sec.first_hour", "T-INV-0"
    QString processId(QLatin1String name,
                      Need need = Need::Required); ///< "reliability"; the process need not be installed
    QString line(QLatin1String name, Need need = Need::Optional);
    QString word(QLatin1String name, const QStringList &allowed, Need need = Need::Required);
    LocalText text(QLatin1String name, Need need = Need::Required);
    bool yesNo(QLatin1String name);
    int number(QLatin1String name, int lowest, int highest, int fallback, Need need = Need::Optional);
    /// Minutes as a number, or a duration as a string: 15, "15m", "8h", "7d". None for null.
    std::optional<std::chrono::minutes> minutes(QLatin1String name, Need need = Need::Optional);
    QString reference(QLatin1String name, Refers kind, Need need = Need::Optional);
    QStringList references(QLatin1String name, Refers kind, Need need = Need::Optional);
    QStringList strings(QLatin1String name);
    QList<LocalText> texts(QLatin1String name, Need need = Need::Optional);

    /// The objects of an array; the second of two with the same \a id is logged.
    template<typename Read>
    auto list(QLatin1String name, Read read, Need need = Need::Optional,
              QLatin1String id = QLatin1String("key"))
    {
        QList<std::decay_t<decltype(read(*this))>> items;
        const JsonNode *found = listNode(name, need);
        for (const JsonNode &item : childrenOf(found)) {
            ObjectReader in(item, m_log);
            items.append(read(in));
            in.finish();
        }
        if (found && !id.isEmpty())
            refuseRepeated(*found, id);
        return items;
    }
    template<typename Read>
    void object(QLatin1String name, Read read, Need need = Need::Optional)
    {
        if (const JsonNode *found = take(name, need)) {
            ObjectReader in(*found, m_log);
            read(in);
            in.finish();
        }
    }

    void finish();

private:
    const JsonNode *textNode(QLatin1String name, Need need);
    const JsonNode *listNode(QLatin1String name, Need need);
    void refuseRepeated(const JsonNode &list, QLatin1String id);

    const JsonNode &m_node;
    ReadLog &m_log;
    QStringList m_known;
};

/// The type with an article, for messages: "a string", "an array".
QString typeText(JsonNode::Type type);
/// "Found x; expected one of: …", most similar first.
QString unknownText(const QString &word, const QStringList &known);
LocalText readLocalText(const JsonNode &node, ReadLog &log);
std::optional<std::chrono::minutes> readMinutes(const JsonNode &node, ReadLog &log);

} // namespace Watchroom
