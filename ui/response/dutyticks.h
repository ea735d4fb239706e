// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QSet>

namespace Watchroom {

/// Which duties of which roles the person at this desk has ticked in one incident. A help for the memory, of
/// this desk only: criteria and checklists are what counts, and they are acts.
class DutyTicks : public QObject
{
    Q_OBJECT
public:
    DutyTicks(Workspace *workspace, QObject *parent);

    /// Whose ticks are meant; those kept are there with the next changed().
    void setIncident(const IncidentId &incident);
    bool isTicked(const RoleKey &role, const QString &duty) const;
    void tick(const RoleKey &role, const QString &duty, bool done);

Q_SIGNALS:
    void changed();

private:
    void keep();
    QString key() const;

    Workspace *m_workspace;
    IncidentId m_incident;
    QSet<QString> m_ticked; ///< "role/duty"
};

} // namespace Watchroom
