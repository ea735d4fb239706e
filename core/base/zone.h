// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTimeZone>

namespace Watchroom {

/// A time zone, with a warning if the requested one is invalid.
struct ZoneChoice
{
    QTimeZone zone;  ///< always valid
    QString warning; ///< shown to the user; empty: none
};

/// Parses the environment variable TZ: a name ("Europe/Berlin"), a POSIX rule, or the path of a zone file,
/// which may be a symbolic link ("/etc/localtime") or follow a colon. Empty means UTC. Anything else is UTC
/// with a warning.
ZoneChoice zoneNamed(const QByteArray &tz);

} // namespace Watchroom
