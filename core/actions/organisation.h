// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// The first gesture of a file: its organisation, who made it, and the processes that it begins with.
struct InitRequest
{
    QString name;
    QList<QByteArray> processes; ///< canonical JSON, each checked
};
Result<Acts> decide(const Snapshot &now, const InitRequest &request, const Context &context);
/// A file of organisation \a name that begins with the processes of this program.
InitRequest initWithShippedProcesses(const QString &name);

/// Installs a version of a process. Refused if the same id and version is here with another content;
/// Forbidden unless the author has a standing role with Right::PublishProcess or founded the organisation.
struct InstallProcessRequest
{
    QByteArray canonical;
    QString reason;
};
Result<Acts> decide(const Snapshot &now, const InstallProcessRequest &request, const Context &context);

/// A person's name and standing roles, or the organisation's name (an empty handle).
struct PersonRequest
{
    QString handle;
    QString name;                      ///< empty: unchanged
    QStringList addRoles, removeRoles; ///< keys of roles that the person holds apart from any incident
};
/// Forbidden for roles unless the author may publish a process or is the founder of the organisation.
Result<Acts> decide(const Snapshot &now, const PersonRequest &request, const Context &context);

} // namespace Watchroom
