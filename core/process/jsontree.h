// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/problem.h"

#include <QByteArray>
#include <tl/expected.hpp>
#include <vector>

namespace Watchroom {

/// A JSON value with its position in the file, so that problems can report line and column.
struct JsonNode
{
    enum class Type { Null, YesNo, Integer, Number, Text, List, Object };

    Type type = Type::Null;
    int line = 1, column = 1; ///< start of the value
    QString pointer;          ///< RFC 6901, from the root
    QString name;             ///< key of a member, and where the key starts
    int nameLine = 1, nameColumn = 1;
    bool yes = false;
    qint64 integer = 0;
    double number = 0;
    QString text;
    std::vector<JsonNode> children; ///< in file order; a repeated key appears twice

    bool isText() const { return type == Type::Text; }
    bool isObject() const { return type == Type::Object; }
    bool isList() const { return type == Type::List; }
    /// The first member with that name, or null.
    const JsonNode *child(QStringView wanted) const;
};

/// The children of \a node; empty if \a node is null.
inline const std::vector<JsonNode> &childrenOf(const JsonNode *node)
{
    static const std::vector<JsonNode> none;
    return node ? node->children : none;
}

struct JsonLimit
{
    static constexpr int bytes = 50 * 1024 * 1024;
    static constexpr int depth = 64;
    static constexpr int values = 1'000'000; ///< a node takes far more memory than the two bytes of "0,"
};

/// Parses strict JSON (UTF-8, no comments). Fails with the first problem: json_syntax, too_deep or too_large.
[[nodiscard]] tl::expected<JsonNode, ProcessProblem> parseJson(const QByteArray &json,
                                                               const QString &fileName);

} // namespace Watchroom
