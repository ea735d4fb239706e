// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/codename.h"

#include <QStringList>
#include <algorithm>

namespace Watchroom {

namespace {
// Short, common, without mood; none is a name, a place, a threat or a product of the field.
constexpr const char *first[] = {
    "AMBER",  "APPLE",  "ASHEN",  "BIRCH",  "BRASS", "BRICK",  "BROAD",  "CEDAR", "CHALK",  "CLEAR", "CLOUD",
    "COPPER", "CORAL",  "COTTON", "CREAM",  "CRISP", "DAPPLE", "DUSTY",  "EARLY", "EVEN",   "FERN",  "FLAT",
    "FLINT",  "GRAIN",  "GREEN",  "HAZEL",  "HONEY", "INDIGO", "IVORY",  "JUTE",  "KHAKI",  "LEVEL", "LILAC",
    "LINEN",  "LONG",   "MAPLE",  "MELLOW", "MINT",  "MOSS",   "NARROW", "OAKEN", "OCHRE",  "OLIVE", "PALE",
    "PEACH",  "PEBBLE", "PINE",   "PLAIN",  "PLUM",  "QUIET",  "REED",   "ROUND", "RUSSET", "SAGE",  "SANDY",
    "SLATE",  "SMOOTH", "SPARE",  "STRAW",  "TEAK",  "THYME",  "UMBER",  "WHEAT", "WILLOW"};
constexpr const char *second[]
    = {"ARCH",    "BARGE",  "BARN",   "BASIN",  "BEAM",   "BENCH",   "BOWL",   "BRIDGE",  "BROOK",  "CABIN",
       "CANAL",   "CART",   "CHAIR",  "CLOCK",  "COVE",   "CRATE",   "DELTA",  "DITCH",   "DOOR",   "FERRY",
       "FIELD",   "FORD",   "GABLE",  "GARDEN", "GATE",   "GROVE",   "HALL",   "HARBOUR", "HEDGE",  "HILL",
       "INLET",   "KETTLE", "LADDER", "LAKE",   "LANE",   "LANTERN", "LEDGE",  "LOFT",    "MEADOW", "MILL",
       "ORCHARD", "PATH",   "PIER",   "PLANK",  "POND",   "PORCH",   "QUAY",   "RAFT",    "RIDGE",  "ROOF",
       "SHED",    "SHELF",  "SLOPE",  "SPOON",  "STABLE", "STAIR",   "STREAM", "TABLE",   "TRAIL",  "VALLEY",
       "WAGON",   "WALL",   "WELL",   "YARD"};
static_assert(std::size(first) == 64 && std::size(second) == 64);

constexpr quint64 wordsOfAKind = 64;

/// Name number \a number of those with \a words words.
QString nameOf(quint64 number, int words)
{
    QStringList parts{QLatin1String(first[number % wordsOfAKind])};
    for (int word = 1; word < words; ++word) {
        number /= wordsOfAKind;
        parts.append(QLatin1String(second[number % wordsOfAKind]));
    }
    return parts.join(QLatin1Char('-'));
}

template<size_t count>
bool isOneOf(const char *const (&words)[count], const QString &word)
{
    return std::any_of(std::begin(words), std::end(words),
                       [&word](const char *each) { return word == QLatin1String(each); });
}
} // namespace

QString codeName(const QByteArray &random, const QSet<QString> &inUse)
{
    quint64 drawn = 0;
    for (const char byte : random)
        drawn = drawn << 8 | static_cast<unsigned char>(byte);
    quint64 names = wordsOfAKind;
    for (int words = 2;; ++words) {
        names *= wordsOfAKind;
        for (quint64 tried = 0; tried < names; ++tried) {
            const QString name = nameOf((drawn + tried) % names, words);
            if (!inUse.contains(name))
                return name;
        }
    }
}

QString normalisedCodeName(const QString &text)
{
    const QStringList parts = text.trimmed().toUpper().split(QLatin1Char('-'));
    if (parts.size() < 2 || !isOneOf(first, parts.first()))
        return {};
    for (qsizetype i = 1; i < parts.size() - 1; ++i) {
        if (!isOneOf(second, parts[i]))
            return {};
    }
    const QString &last = parts.last();
    for (qsizetype length = last.size(); length > 0; --length) {
        if (isOneOf(second, last.left(length)))
            return QStringList(parts.mid(0, parts.size() - 1)).join(QLatin1Char('-')) + QLatin1Char('-')
                + last.left(length) + last.mid(length).toLower();
    }
    return {};
}

} // namespace Watchroom
