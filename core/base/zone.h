// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTimeZone>

namespace Watchroom {

/// A time zone, and what is wrong with the one that was asked for.
struct ZoneChoice
{
    QTimeZone zone;  ///< always valid
    QString warning; ///< for the person; empty: none
};

/// The zone that the environment variable TZ names: by name ("Europe/Berlin"), as a POSIX rule, or as the
/// path of a zone's file, also behind a link ("/etc/localtime") or a colon. Empty is UTC. Anything else is
/// UTC with a warning.
ZoneChoice zoneNamed(const QByteArray &tz);

} // namespace Watchroom
