// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/codename.h"

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
} // namespace

QString codeName(const QByteArray &random2)
{
    return QLatin1String(first[static_cast<unsigned char>(random2.at(0)) % 64]) + QLatin1Char('-')
        + QLatin1String(second[static_cast<unsigned char>(random2.at(1)) % 64]);
}

} // namespace Watchroom
