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

namespace {
constexpr int dutiesShown = 3;

QVBoxLayout *paneLayout(QWidget *pane)
{
    const Measure measure(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(6));
    return layout;
}
} // namespace

RoleCard::RoleCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *layout = paneLayout(this);
    m_title = plainLabel({}, this, Type::Body, Weight::Bold);
    m_title->setWordWrap(true);
    m_say = plainLabel({}, this);
    m_say->setWordWrap(true);
    m_duties = new QVBoxLayout;
    m_duties->setSpacing(Measure(this)(4));
    m_not = mutedLabel({}, this, Type::Caption);
    m_not->setWordWrap(true);
    auto *head = new QHBoxLayout;
    m_handOver = button(tr("Hand over…"), Button::Link, this);
    head->addWidget(m_title, 1);
    head->addWidget(m_handOver, 0, Qt::AlignTop);
    layout->addLayout(head);
    connect(m_handOver, &QPushButton::clicked, this, [this] { Q_EMIT handOverAsked(m_role); });
    layout->addWidget(m_say);
    layout->addLayout(m_duties);
    layout->addWidget(m_not);
}

void RoleCard::show(const IncidentShown &shown)
{
    QStringList names;
    const RoleDefinition *first = nullptr;
    for (const RoleDefinition &role : shown.process()->roles) {
        if (!shown.incident.holds(shown.around.viewer, role.key))
            continue;
        names.append(role.name.in(shown.language));
        if (!first || role.duties.size() > first->duties.size()) // the role that asks most of the person
            first = &role;
    }
    const State *state = shown.state();
    setVisible(first && state && !state->end);
    if (!first || !state)
        return;
    m_role = first->key;
    m_title->setText(tr("You are: %1").arg(names.join(tr(", ", "between names"))));
    m_say->setText(tr("Say aloud: “%1”").arg(first->say.in(shown.language)));
    clear(m_duties);
    int told = 0;
    for (const Duty &duty : first->duties) {
        if (duty.phase != state->phase || told == dutiesShown)
            continue;
        ++told;
        QLabel *line = plainLabel(tr("•  %1", "item of a list").arg(duty.text.in(shown.language)), this);
        line->setWordWrap(true);
        m_duties->addWidget(line);
    }
    const QString avoid = first->notYourJob.in(shown.language);
    QStringList besides;
    if (!avoid.isEmpty())
        besides.append(tr("Not your job: %1").arg(avoid));
    if (const RoleDefinition *above = shown.process()->role(first->engage.next))
        besides.append(tr("If you can't go on: %1.").arg(isolated(above->name.in(shown.language))));
    m_not->setVisible(!besides.isEmpty());
    m_not->setText(besides.join(QLatin1Char(' ')));
}

RolesPane::RolesPane(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
{
    QVBoxLayout *layout = paneLayout(this);
    layout->addWidget(plainLabel(tr("Roles"), this, Type::Body, Weight::Bold));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Measure(this)(2));
    layout->addLayout(m_rows);
}

void RolesPane::show(const IncidentShown &shown)
{
    QStringList drawn;
    const State *state = shown.state();
    const bool over = !state || state->end; // a role that nobody needs any more is not vacant
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
    QPushButton *take = button(tr("Take it"), Button::Link, this);
    take->setAccessibleName(tr("Take the role: %1").arg(role.name.in(shown.language)));
    connect(take, &QPushButton::clicked, this, [this, key = role.key] {
        m_performer->perform(EngageRequest{key, {}});
    });
    row->addWidget(take);
    row->addStretch();
    m_rows->addLayout(row);
}

} // namespace Watchroom
