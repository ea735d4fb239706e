// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Lists who holds which role, and the vacant roles.
class RolesPane : public QWidget
{
    Q_OBJECT
public:
    explicit RolesPane(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    void handOverAsked(const Watchroom::RoleKey &role);

private:
    QLabel *nameLabel(const QString &name);
    void addHeld(const RoleDefinition &role, const IncidentShown &shown, const PersonId &person);
    void addVacant(const RoleDefinition &role, const IncidentShown &shown);

    Performer *m_performer;
    QVBoxLayout *m_rows;
    QStringList m_drawn;
};

} // namespace Watchroom
