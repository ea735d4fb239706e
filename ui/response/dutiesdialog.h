// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QDialog>

class QVBoxLayout;

namespace Watchroom {

class DutyTicks;

/// All duties of this person's roles, by phase. Scrolls to the current phase.
class DutiesDialog : public QDialog
{
    Q_OBJECT
public:
    DutiesDialog(DutyTicks *ticks, const IncidentShown &shown, QWidget *parent);

private:
    void addRole(const RoleDefinition &role, const IncidentShown &shown, QVBoxLayout *rows);

    DutyTicks *m_ticks;
    QWidget *m_now = nullptr; ///< the first duty of the current phase
};

} // namespace Watchroom
