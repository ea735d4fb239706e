// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/criteriapanel.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QMenu>
#include <QScrollArea>

namespace Watchroom {

CriteriaPanel::CriteriaPanel(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(6));
    setUpHead();
    m_met = mutedLabel({}, this);
    m_met->setWordWrap(true);
    layout->addWidget(m_met);
    m_nothing = mutedLabel(tr("There is no next state."), this);
    layout->addWidget(m_nothing);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(measure(6));
    layout->addLayout(m_rows);
    m_taker = new QVBoxLayout;
    layout->addLayout(m_taker);
    setUpOverride();
}

void CriteriaPanel::setUpHead()
{
    const Measure measure(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(measure(8));
    m_leave = plainLabel({}, this, Type::Body, Weight::Bold);
    m_count = mutedLabel({}, this);
    m_advance = button({}, Button::Plain, this);
    showKeysOf(m_advance, "step");
    m_others = new QToolButton(this);
    m_others->setProperty("kind", QLatin1String("plain"));
    m_others->setIcon(icon("down", tokens(QApplication::palette()).text));
    m_others->setAccessibleName(tr("Other next states"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_others);
    m_others->setMenu(m_menu);
    head->addWidget(m_leave);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_advance);
    head->addWidget(m_others);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
    connect(m_advance, &QPushButton::clicked, this, &CriteriaPanel::advance);
}

void CriteriaPanel::setUpOverride()
{
    m_openOverride = button(tr("Override…"), Button::Link, this);
    m_openOverride->setToolTip(tr("Changes the state although exit criteria are unmet. The reason is shown "
                                  "on the timeline and in the review."));
    layout()->addWidget(m_openOverride);
    layout()->setAlignment(m_openOverride, Qt::AlignLeft);
    m_override = new QWidget(this);
    auto *line = new QHBoxLayout(m_override);
    line->setContentsMargins(0, 0, 0, 0);
    m_overrideReason = new QLineEdit(m_override);
    m_overrideReason->setAccessibleName(tr("Reason for the override"));
    m_overrideReason->setPlaceholderText(tr("Reason for the override"));
    QPushButton *go = button(tr("Override criteria"), Button::Plain, m_override);
    line->addWidget(m_overrideReason, 1);
    line->addWidget(go);
    layout()->addWidget(m_override);
    m_override->hide();
    static_cast<QVBoxLayout *>(layout())->addStretch();
    connect(m_openOverride, &QPushButton::clicked, this, [this] {
        m_override->show();
        m_openOverride->hide();
        m_overrideReason->setFocus();
    });
    const auto override = [this] {
        if (!m_overrideReason->text().trimmed().isEmpty())
            take(m_overrideReason->text().trimmed());
    };
    connect(go, &QPushButton::clicked, this, override);
    connect(m_overrideReason, &QLineEdit::returnPressed, this, override);
}

void CriteriaPanel::show(const IncidentShown &shown)
{
    m_shown = shown;
    const State *state = shown.state();
    const TrackRecord *track = shown.incident.mainTrack();
    if (!state || !track)
        return;
    if (m_state != state->key.value) { // a selected transition belongs to its state
        m_state = state->key.value;
        m_step.clear();
        m_overrideReason->clear();
        m_override->hide();
    }
    m_leave->setText(state->end ? tr("%1", "name of the last state").arg(state->name.in(shown.language))
                                : tr("To leave %1").arg(state->name.in(shown.language)));
    const StepFacts facts{shown.around.viewer, false, shown.around.now};
    showSteps(stepsFrom(*shown.process(), shown.incident, *track, facts, shown.around.viewerHandle));
}

void CriteriaPanel::showSteps(const QList<StepStatus> &steps)
{
    m_nothing->setVisible(steps.isEmpty());
    m_ratio.clear();
    for (QWidget *part : {static_cast<QWidget *>(m_advance), static_cast<QWidget *>(m_others),
                          static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_met)})
        part->setVisible(!steps.isEmpty());
    m_openOverride->setVisible(false);
    m_menu->clear();
    const StepStatus *chosen = nullptr;
    for (const StepStatus &step : steps) {
        const bool leadsOn = !step.step->back && !m_shown.process()->state(step.step->to)->phase.isEmpty();
        if (step.step->key == m_step || (m_step.isEmpty() && !chosen && leadsOn))
            chosen = &step;
    }
    if (!chosen && !steps.isEmpty())
        chosen = &steps.first();
    for (const StepStatus &step : steps) {
        if (&step == chosen)
            continue;
        QAction *other = m_menu->addAction(step.step->name.in(m_shown.language));
        connect(other, &QAction::triggered, this, [this, key = step.step->key] { choose(key); });
    }
    m_others->setVisible(steps.size() > 1);
    if (chosen)
        showStep(*chosen);
    else
        clear(m_rows);
}

void CriteriaPanel::choose(const QString &step)
{
    m_step = step;
    show(m_shown);
}

void CriteriaPanel::showStep(const StepStatus &step)
{
    m_to = step.step->to;
    QStringList met;
    for (const CriterionStatus &status : step.criteria) {
        if (status.met)
            met.append(
                tr("✓ %1", "a criterion that is met").arg(status.criterion->text.in(m_shown.language)));
    }
    m_count->setText(step.criteria.isEmpty() ? QString()
                                             : tr("%1 of %2 met").arg(met.size()).arg(step.criteria.size()));
    m_ratio = step.criteria.isEmpty()
        ? QString()
        : tr("%1/%2", "criteria met of all").arg(met.size()).arg(step.criteria.size());
    m_met->setText(met.join(QStringLiteral("    ")));
    m_met->setVisible(!met.isEmpty());
    const bool open = step.isOpen();
    m_advance->setText(step.step->name.in(m_shown.language));
    m_advance->setProperty("kind", QLatin1String(open ? "primary" : "plain"));
    m_advance->setStyleSheet(m_advance->styleSheet()); // applies the changed property
    m_advance->setAccessibleDescription(open ? tr("All exit criteria are met")
                                             : tr("Exit criteria are unmet"));
    showRows(step);
    showTaker(step);
    m_openOverride->setVisible(!open && m_override->isHidden());
}

void CriteriaPanel::showRows(const StepStatus &step)
{
    QStringList wanted;
    for (const Criterion *criterion : step.unmet())
        wanted.append(criterion->key.value);
    QStringList there;
    for (int i = m_rows->count() - 1; i >= 0; --i) { // kept rows keep the text being typed
        auto *row = static_cast<CriterionRow *>(m_rows->itemAt(i)->widget());
        const bool isList = m_shown.process()->criterion({row->key()})
            && m_shown.process()->criterion({row->key()})->kind == CriterionKind::ChecklistDone;
        if ((wanted.contains(row->key()) || row->isBeingTyped()) && !isList) {
            there.prepend(row->key());
            continue;
        }
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    int at = 0;
    for (const Criterion *criterion : step.unmet()) {
        if (!there.contains(criterion->key.value)) {
            auto *row = new CriterionRow(*criterion, m_shown, m_performer, this);
            connect(row, &CriterionRow::updateAsked, this,
                    [this, state = criterion->parameter] { Q_EMIT updateAsked(state); });
            connect(row, &CriterionRow::levelAsked, this, &CriteriaPanel::levelAsked);
            connect(row, &CriterionRow::taskAsked, this, &CriteriaPanel::taskAsked);
            m_rows->insertWidget(at, row);
        }
        ++at;
    }
}

void CriteriaPanel::showTaker(const StepStatus &step)
{
    clear(m_taker);
    if (step.mayTake)
        return;
    QStringList names;
    RoleKey first;
    for (const Taker &taker : step.step->by) {
        const RoleDefinition *role
            = taker.kind == Taker::Kind::Role ? m_shown.process()->role({taker.key}) : nullptr;
        if (!role)
            continue;
        names.append(role->name.in(m_shown.language));
        if (!first)
            first = role->key;
    }
    auto *line = new QHBoxLayout;
    QLabel *words
        = plainLabel(names.isEmpty() ? tr("You may not change the state.")
                                     : tr("Requires role: %1.").arg(names.join(tr(", ", "between names"))),
                     this);
    setColour(words, tokens(QApplication::palette()).warning);
    line->addWidget(words);
    if (first) {
        QPushButton *takeRole
            = button(tr("Take role %1").arg(m_shown.process()->role(first)->name.in(m_shown.language)),
                     Button::Link, this);
        connect(takeRole, &QPushButton::clicked, this, [this, first] {
            m_performer->perform(EngageRequest{first, {}});
        });
        line->addWidget(takeRole);
    }
    line->addStretch();
    m_taker->addLayout(line);
}

QString CriteriaPanel::reason() const
{
    for (int i = 0; i < m_rows->count(); ++i) {
        const QString typed = static_cast<CriterionRow *>(m_rows->itemAt(i)->widget())->reason();
        if (!typed.isEmpty())
            return typed;
    }
    return {};
}

void CriteriaPanel::advance()
{
    if (!m_to)
        return;
    for (int i = 0; i < m_rows->count(); ++i) { // focuses the first unmet criterion
        auto *row = static_cast<CriterionRow *>(m_rows->itemAt(i)->widget());
        if (row->reason().isEmpty()) {
            row->takeFocus();
            break;
        }
    }
    take({});
}

void CriteriaPanel::take(const QString &overrideReason)
{
    TransitionRequest request;
    request.to = m_to;
    request.reason = reason();
    request.overrideReason = overrideReason;
    m_performer->perform(request, this, [this](bool taken) {
        if (!taken)
            return;
        m_step.clear();
        m_overrideReason->clear();
        m_override->hide();
    });
}

} // namespace Watchroom
