// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/dutiesdialog.h"

#include "kit/tickrow.h"
#include "kit/widgets.h"
#include "response/dutyticks.h"
#include "response/phasenames.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace Watchroom {

DutiesDialog::DutiesDialog(DutyTicks *ticks, const IncidentShown &shown, QWidget *parent)
    : QDialog(parent)
    , m_ticks(ticks)
{
    setWindowTitle(tr("My duties in %1").arg(shown.incident.name));
    const Measure measure(this);
    resize(QSize(measure(560), measure(640)).boundedTo(parent->window()->size()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(12));
    QLabel *whose = mutedLabel(tr("Ticks are private: nobody else can see them."), this);
    whose->setWordWrap(true);
    layout->addWidget(whose);
    QScrollArea *scroll = columnScroll(this);
    auto *content = new QWidget(scroll);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, measure(8), 0);
    rows->setSpacing(measure(6));
    for (const RoleDefinition &role : shown.process()->roles) {
        if (shown.incident.holds(shown.around.viewer, role.key) && !role.duties.isEmpty())
            addRole(role, shown, rows);
    }
    rows->addStretch();
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    auto *foot = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(foot);
    if (m_now) // once the rows are laid out
        QTimer::singleShot(0, this, [this, scroll] {
            scroll->ensureWidgetVisible(m_now, 0, Measure(this)(200));
            m_now->setFocus();
        });
}

void DutiesDialog::addRole(const RoleDefinition &role, const IncidentShown &shown, QVBoxLayout *rows)
{
    const Measure measure(this);
    const QString name = role.name.in(shown.language);
    QLabel *title = plainLabel(name, this, Type::Lead, Weight::Bold);
    title->setContentsMargins(0, rows->isEmpty() ? 0 : measure(16), 0, 0);
    rows->addWidget(title);
    for (const QString &phase : QStringList(QStringLiteral("before")) + phases()) {
        bool first = true;
        for (const Duty &duty : role.duties) {
            if (duty.phase != phase)
                continue;
            const bool isNow = phase == shown.state()->phase;
            if (std::exchange(first, false)) {
                QLabel *head
                    = mutedLabel(isNow ? tr("%1, now", "a phase").arg(phaseName(phase)) : phaseName(phase),
                                 this, Type::Caption);
                head->setContentsMargins(0, measure(6), 0, 0);
                rows->addWidget(head);
            }
            auto *row = new TickRow(duty.text.in(shown.language), this);
            row->setTicked(m_ticks->isTicked(role.key, duty.key));
            connect(row, &TickRow::ticked, this,
                    [this, role = role.key, key = duty.key](bool done) { m_ticks->tick(role, key, done); });
            rows->addWidget(row);
            if (isNow && !m_now)
                m_now = row->box();
        }
    }
}

} // namespace Watchroom
