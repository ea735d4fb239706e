// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/rolespane.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "roles/roles.h"

#include <QApplication>
#include <QMenu>
#include <QToolButton>

namespace Watchroom {

RolesPane::RolesPane(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
{
    QVBoxLayout *layout = sidePaneLayout(this);
    layout->addWidget(plainLabel(tr("Roles"), this, Type::Body, Weight::Bold));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Measure(this)(2));
    layout->addLayout(m_rows);
}

void RolesPane::show(const IncidentShown &shown)
{
    QStringList drawn;
    const State *state = shown.state();
    const bool over = !state || state->end; // after the end, an unfilled role is not vacant
    for (const RoleDefinition &role : shown.process()->roles) {
        const EngagementRecord *held = shown.incident.holder(role.key);
        const bool required
            = role.requiredFrom && shown.process()->reaches(shown.incident.severity, role.requiredFrom);
        if (held || (required && !over))
            drawn.append(role.key.value + QLatin1Char('=') + (held ? held->person.toString() : QString()));
    }
    if (drawn == m_drawn)
        return;
    m_drawn = drawn;
    setVisible(!drawn.isEmpty());
    clear(m_rows);
    for (const QString &each : std::as_const(drawn)) {
        const RoleDefinition &role = *shown.process()->role({each.section(QLatin1Char('='), 0, 0)});
        if (const EngagementRecord *held = shown.incident.holder(role.key))
            addHeld(role, shown, held->person);
        else
            addVacant(role, shown);
    }
}

QLabel *RolesPane::nameLabel(const QString &name)
{
    auto *label = new CutLabel(this);
    setMuted(label, true);
    label->setFixedWidth(Measure(this)(136));
    label->setWhole(name);
    return label;
}

void RolesPane::addHeld(const RoleDefinition &role, const IncidentShown &shown, const PersonId &person)
{
    const QString name = role.name.in(shown.language);
    auto *row = new QHBoxLayout;
    row->addWidget(nameLabel(name));
    auto *who = new CutLabel(this);
    who->setWhole(shown.isViewer(person) ? tr("%1 (you)").arg(isolated(shown.person(person)))
                                         : shown.person(person));
    row->addWidget(who, 1);
    auto *more = new QToolButton(this);
    more->setProperty("kind", QLatin1String("link"));
    more->setIcon(icon("more", tokens(QApplication::palette()).muted));
    more->setAccessibleName(tr("%1: hand over or release", "role").arg(name));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    connect(menu->addAction(tr("Hand over…")), &QAction::triggered, this,
            [this, key = role.key] { Q_EMIT handOverAsked(key); });
    connect(menu->addAction(tr("Release")), &QAction::triggered, this,
            [this, key = role.key] { m_performer->perform(ReleaseRequest{key}); });
    more->setMenu(menu);
    row->addWidget(more);
    m_rows->addLayout(row);
}

void RolesPane::addVacant(const RoleDefinition &role, const IncidentShown &shown)
{
    auto *row = new QHBoxLayout;
    row->addWidget(nameLabel(role.name.in(shown.language)));
    QPushButton *take = button(tr("Take role"), Button::Link, this);
    take->setAccessibleName(tr("Take role: %1").arg(role.name.in(shown.language)));
    connect(take, &QPushButton::clicked, this, [this, key = role.key] {
        m_performer->perform(EngageRequest{key, {}});
    });
    row->addWidget(take);
    row->addStretch();
    m_rows->addLayout(row);
}

} // namespace Watchroom
