// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importmap.h"

namespace Watchroom {

/// What a file is, and the map that makes it ours.
struct Recognised
{
    QString format;
    std::optional<ImportMap> map; ///< none: the format needs none
    bool isArchive = false;       ///< of status-folder
    QByteArray firstLine;
};

/// Finds out what \a path is; what the person has said (\a format, \a map; empty: nothing) stands. Invalid if
/// nothing fits, naming what would help.
Result<Recognised> recognise(const QString &path, const QString &format, const QString &map);

} // namespace Watchroom
