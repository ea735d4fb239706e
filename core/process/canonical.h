// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Watchroom {

struct JsonNode;

/// The one form of a JSON document, after RFC 8785: keys sorted by UTF-16 units, no spaces, shortest numbers,
/// UTF-8. Empty if \a json is no JSON. Two files that differ in layout only have the same form.
QByteArray canonicalProcess(const QByteArray &json);

/// The same of a value that is already read.
QByteArray canonicalNode(const JsonNode &node);

/// SHA-256 of the canonical form in hexadecimal; empty if \a json is no JSON.
QString processHash(const QByteArray &json);

} // namespace Watchroom
