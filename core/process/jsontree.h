// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/problem.h"

#include <QByteArray>
#include <tl/expected.hpp>
#include <vector>

namespace Watchroom {

/// A JSON value that remembers where it stood, so that every later complaint can name line and column.
struct JsonNode
{
    enum class Type { Null, YesNo, Integer, Number, Text, List, Object };

    Type type = Type::Null;
    int line = 1, column = 1; ///< where the value begins
    QString pointer;          ///< RFC 6901, from the root
    QString name;             ///< in an object: the key, and where that begins
    int nameLine = 1, nameColumn = 1;
    bool yes = false;
    qint64 integer = 0;
    double number = 0;
    QString text;
    std::vector<JsonNode> children; ///< in file order; a repeated key stands twice

    bool isText() const { return type == Type::Text; }
    bool isObject() const { return type == Type::Object; }
    bool isList() const { return type == Type::List; }
    /// The first member of that name, or null.
    const JsonNode *child(QStringView wanted) const;
};

/// The children of \a node; none of null.
inline const std::vector<JsonNode> &childrenOf(const JsonNode *node)
{
    static const std::vector<JsonNode> none;
    return node ? node->children : none;
}

struct JsonLimit
{
    static constexpr int bytes = 50 * 1024 * 1024;
    static constexpr int depth = 64;
    static constexpr int values = 1'000'000; ///< a node takes far more room than the two bytes of "0,"
};

/// Reads strict JSON (UTF-8, no comments). Fails with the one problem that ended the reading: json_syntax,
/// too_deep or too_large.
[[nodiscard]] tl::expected<JsonNode, ProcessProblem> parseJson(const QByteArray &json,
                                                               const QString &fileName);

} // namespace Watchroom
