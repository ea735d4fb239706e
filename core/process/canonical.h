// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Watchroom {

struct JsonNode;

/// The canonical form of a JSON document after RFC 8785: keys sorted by UTF-16 units, no spaces, shortest
/// numbers, UTF-8. Files that differ only in layout have the same form. Empty if \a json is invalid.
QByteArray canonicalProcess(const QByteArray &json);

/// The canonical form of a parsed value.
QByteArray canonicalNode(const JsonNode &node);

/// SHA-256 of the canonical form in hexadecimal; empty if \a json is invalid.
QString processHash(const QByteArray &json);

} // namespace Watchroom
