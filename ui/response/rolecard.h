// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Watchroom {

class DutyTicks;
class Workspace;

/// What this person has to do now: the announcement, the next three duties, and what is not their
/// responsibility.
class RoleCard : public QWidget
{
    Q_OBJECT
public:
    explicit RoleCard(Workspace *workspace, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    void handOverAsked(const Watchroom::RoleKey &role);

private:
    const RoleDefinition *leadingRole(QStringList *names, int *duties) const;
    void fillDuties(const RoleDefinition &role);
    void showAll();

    IncidentShown m_shown;
    DutyTicks *m_ticks;
    QLabel *m_title, *m_say, *m_done, *m_not;
    QPushButton *m_handOver, *m_all;
    QVBoxLayout *m_duties;
    RoleKey m_role; ///< the role that is shown
};

} // namespace Watchroom
