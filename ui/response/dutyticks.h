// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QSet>

namespace Watchroom {

/// The duties that this person has ticked in one incident. Stored only on this desk, as a personal reminder;
/// criteria and checklists are recorded as acts instead.
class DutyTicks : public QObject
{
    Q_OBJECT
public:
    DutyTicks(Workspace *workspace, QObject *parent);

    /// Selects the incident and loads its ticks; changed() follows.
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
