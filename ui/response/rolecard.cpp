// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/rolecard.h"

#include "kit/tickrow.h"
#include "kit/widgets.h"
#include "response/dutiesdialog.h"
#include "response/dutyticks.h"

#include <QApplication>
#include <QCheckBox>

namespace Watchroom {

namespace {
constexpr int dutiesShown = 3;
}

RoleCard::RoleCard(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_ticks(new DutyTicks(workspace, this))
{
    const Measure measure(this);
    QVBoxLayout *layout = sidePaneLayout(this);
    m_title = plainLabel({}, this, Type::Body, Weight::Bold);
    m_title->setWordWrap(true);
    m_handOver = button(tr("Hand over…"), Button::Link, this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_handOver, 0, Qt::AlignTop);
    m_say = plainLabel({}, this);
    m_say->setWordWrap(true);
    m_duties = new QVBoxLayout;
    m_duties->setSpacing(measure(6));
    m_done = mutedLabel(tr("All duties of this phase are done."), this);
    m_done->setWordWrap(true);
    m_not = mutedLabel({}, this, Type::Caption);
    m_not->setWordWrap(true);
    m_all = button({}, Button::Link, this);
    layout->addLayout(head);
    layout->addWidget(m_say);
    layout->addLayout(m_duties);
    layout->addWidget(m_done);
    layout->addWidget(m_not);
    layout->addWidget(m_all, 0, Qt::AlignLeading);
    connect(m_handOver, &QPushButton::clicked, this, [this] { Q_EMIT handOverAsked(m_role); });
    connect(m_all, &QPushButton::clicked, this, &RoleCard::showAll);
    connect(m_ticks, &DutyTicks::changed, this, [this] { show(m_shown); });
}

/// The one of this person's roles with the most duties.
const RoleDefinition *RoleCard::leadingRole(QStringList *names, int *duties) const
{
    const RoleDefinition *leading = nullptr;
    for (const RoleDefinition &role : m_shown.process()->roles) {
        if (!m_shown.incident.holds(m_shown.around.viewer, role.key))
            continue;
        names->append(role.name.in(m_shown.language));
        *duties += int(role.duties.size());
        if (!leading || role.duties.size() > leading->duties.size())
            leading = &role;
    }
    return leading;
}

void RoleCard::show(const IncidentShown &shown)
{
    m_shown = shown;
    m_ticks->setIncident(shown.incident.id);
    QStringList names;
    int duties = 0;
    const RoleDefinition *role = leadingRole(&names, &duties);
    const State *state = shown.state();
    setVisible(role && state && !state->end);
    if (!role || !state || state->end)
        return;
    m_role = role->key;
    m_title->setText(tr("Your role: %1").arg(names.join(tr(", ", "between names"))));
    m_say->setText(tr("Announce: “%1”").arg(role->say.in(shown.language)));
    fillDuties(*role);
    m_all->setVisible(duties > 0);
    m_all->setText(tr("Show all %n duty(s)…", "", duties));
    const QString avoid = role->notYourJob.in(shown.language);
    QStringList besides;
    if (!avoid.isEmpty())
        besides.append(tr("Not your job: %1").arg(avoid));
    if (const RoleDefinition *above = shown.process()->role(role->engage.next))
        besides.append(tr("Escalate to: %1.").arg(isolated(above->name.in(shown.language))));
    m_not->setVisible(!besides.isEmpty());
    m_not->setText(besides.join(QLatin1Char(' ')));
}

/// Shows the next duties of the current phase; a ticked duty is replaced by the next one.
void RoleCard::fillDuties(const RoleDefinition &role)
{
    const auto *ticking = qobject_cast<QCheckBox *>(QApplication::focusWidget());
    const bool hadFocus = ticking && isAncestorOf(ticking);
    clear(m_duties);
    int open = 0, ofPhase = 0;
    for (const Duty &duty : role.duties) {
        if (duty.phase != m_shown.state()->phase)
            continue;
        ++ofPhase;
        if (open == dutiesShown || m_ticks->isTicked(role.key, duty.key))
            continue;
        auto *row = new TickRow(duty.text.in(m_shown.language), this);
        connect(row, &TickRow::ticked, this,
                [this, role = role.key, key = duty.key](bool done) { m_ticks->tick(role, key, done); });
        m_duties->addWidget(row);
        if (++open == 1 && hadFocus) // keeps the focus while duties are ticked one after another
            row->setFocus();
    }
    m_done->setVisible(open == 0 && ofPhase > 0);
    if (open == 0 && hadFocus)
        m_all->setFocus();
}

void RoleCard::showAll()
{
    auto *dialog = new DutiesDialog(m_ticks, m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Watchroom
