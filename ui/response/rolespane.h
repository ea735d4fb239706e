// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// What the person at this desk is to do now: what to say aloud, three duties, what not to do.
class RoleCard : public QWidget
{
    Q_OBJECT
public:
    explicit RoleCard(QWidget *parent = nullptr);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    void handOverAsked(const Watchroom::RoleKey &role);

private:
    QLabel *m_title, *m_say, *m_not;
    QPushButton *m_handOver;
    QVBoxLayout *m_duties;
    RoleKey m_role; ///< the one that the card is of
};

/// Who holds which role, and which ones are vacant.
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
