// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"
#include "process/jsontree.h"

#include <QSet>

namespace Watchroom {

/// What a word of a definition points at.
enum class Refers {
    State,
    Role,
    Criterion,
    Field, ///< of fields[], a clock or a built-in one
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
    const JsonNode *node; ///< a text
};

/// What the reading of one file gathers: problems, and words to look up once everything is read.
struct ReadLog
{
    QString fileName;
    QList<ProcessProblem> problems;
    QList<Reference> references;
    int format = 1;         ///< of the file; a newer one may hold words that this program does not know
    QStringList severities; ///< keys that the file defines; known before anything else is read

    void add(const JsonNode &where, QLatin1String key, const QString &text);
    /// The same, but the place is the key in front of the value.
    void addAtName(const JsonNode &where, QLatin1String key, const QString &text);
    void wrongType(const JsonNode &where, const QString &expected);
};

enum class Need { Required, Optional };

/// Reads one JSON object. Every wrong member is logged and read as empty, so that one pass finds all problems
/// of a file. Members that were not asked for are unknown: finish() logs them, and repeated ones.
class ObjectReader
{
public:
    ObjectReader(const JsonNode &node, ReadLog &log);

    const JsonNode &node() const { return m_node; }
    ReadLog &log() { return m_log; }
    bool isObject() const { return m_node.isObject(); }

    /// The member, or null; it counts as known from then on, and as missing if it is required.
    const JsonNode *take(QLatin1String name, Need need = Need::Optional);

    QString key(QLatin1String name,
                Need need = Need::Required); ///< "first_public", "sec.first_hour", "T-INV-0"
    QString processId(QLatin1String name,
                      Need need = Need::Required); ///< "reliability"; may name one not installed
    QString line(QLatin1String name, Need need = Need::Optional);
    QString word(QLatin1String name, const QStringList &allowed, Need need = Need::Required);
    LocalText text(QLatin1String name, Need need = Need::Required);
    bool yesNo(QLatin1String name);
    int number(QLatin1String name, int lowest, int highest, int fallback, Need need = Need::Optional);
    /// Minutes as a number, or a length as text: 15, "15m", "8h", "7d". Null is none.
    std::optional<std::chrono::minutes> minutes(QLatin1String name, Need need = Need::Optional);
    QString reference(QLatin1String name, Refers kind, Need need = Need::Optional);
    QStringList references(QLatin1String name, Refers kind, Need need = Need::Optional);
    QStringList strings(QLatin1String name);
    QList<LocalText> texts(QLatin1String name, Need need = Need::Optional);

    /// The objects of a list; of two with the same \a id the second is logged.
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

/// "a text", "a list": what a node is, for a sentence.
QString typeText(JsonNode::Type type);
/// "found x, known: …", nearest first.
QString unknownText(const QString &word, const QStringList &known);
LocalText readLocalText(const JsonNode &node, ReadLog &log);
std::optional<std::chrono::minutes> readMinutes(const JsonNode &node, ReadLog &log);

} // namespace Watchroom
