// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/criterionrow.h"

#include "kit/draftkeeper.h"
#include "kit/tickrow.h"
#include "kit/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace Watchroom {

namespace {
QString textOf(const IncidentShown &shown, const Criterion &criterion)
{
    return criterion.text.in(shown.language);
}
} // namespace

CriterionRow::CriterionRow(const Criterion &criterion, const IncidentShown &shown, Performer *performer,
                           QWidget *parent)
    : QWidget(parent)
    , m_criterion(criterion)
    , m_performer(performer)
    , m_layout(new QHBoxLayout(this))
    , m_seen(shown.seen.value(criterion.parameter))
{
    const Measure measure(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure(8));
    if (criterion.kind != CriterionKind::Manual && criterion.kind != CriterionKind::Unknown) {
        QLabel *label = plainLabel(textOf(shown, criterion), this);
        label->setWordWrap(true);
        label->setFixedWidth(measure(264));
        m_layout->addWidget(label, 0, Qt::AlignTop);
    }
    switch (criterion.kind) {
    case CriterionKind::FieldSet:
        addField(shown);
        break;
    case CriterionKind::RoleFilled:
        addRole(shown);
        break;
    case CriterionKind::UpdatePosted:
        addLink(tr("Write update"), &CriterionRow::updateAsked);
        break;
    case CriterionKind::TaskDone:
        addLink(m_criterion.exists ? tr("Add task") : tr("Show tasks"), &CriterionRow::taskAsked);
        break;
    case CriterionKind::ChecklistDone:
        addChecklist(shown);
        break;
    case CriterionKind::Manual:
    case CriterionKind::Unknown: {
        auto *tick = new QCheckBox(textOf(shown, criterion), this);
        tick->setToolTip(criterion.secondPerson
                             ? tr("A second person must confirm this, not the person who changes the state.")
                             : QString());
        connect(tick, &QCheckBox::clicked, this, [this, tick] {
            tick->setChecked(false); // the row disappears once the act is saved
            m_performer->perform(CriterionRequest{m_criterion.key, true, {}});
        });
        m_layout->addWidget(tick);
    }
    }
    m_layout->addStretch(criterion.kind == CriterionKind::FieldSet ? 0 : 1);
}

QString CriterionRow::reason() const
{
    return m_reason ? m_reason->text().trimmed() : QString();
}

void CriterionRow::takeFocus()
{
    const QList<QWidget *> controls = findChildren<QWidget *>();
    for (QWidget *control : controls) {
        if (control->focusPolicy() & Qt::TabFocus) {
            control->setFocus();
            return;
        }
    }
}

bool CriterionRow::isBeingTyped() const
{
    return m_line && !m_line->text().trimmed().isEmpty();
}

void CriterionRow::addField(const IncidentShown &shown)
{
    const ProcessDefinition *process = shown.process();
    const FieldKey key{m_criterion.parameter};
    if (key.value == QLatin1String("severity_reason")) {
        addLink(tr("Set severity"), &CriterionRow::levelAsked);
        return;
    }
    if (key.value == QLatin1String("reason")) {
        m_reason = new QLineEdit(this);
        m_reason->setAccessibleName(textOf(shown, m_criterion));
        m_reason->setPlaceholderText(tr("Reason, in one sentence"));
        m_layout->addWidget(m_reason, 1);
        return;
    }
    const FieldDefinition *field = process ? process->field(key) : nullptr;
    if (field && (field->type == FieldType::Choice || field->type == FieldType::YesNo))
        addChoice(shown, *field);
    else
        addLine(shown, field ? field->label.in(shown.language) : textOf(shown, m_criterion));
}

void CriterionRow::addChoice(const IncidentShown &shown, const FieldDefinition &field)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(field.label.in(shown.language));
    choice->addItem(tr("Choose"), QString());
    QList<Choice> choices = field.choices;
    if (choices.isEmpty() && field.key.value == QLatin1String("root_cause"))
        choices = shown.process()->review.rootCauses;
    for (const Choice &each : std::as_const(choices))
        choice->addItem(each.text.in(shown.language), each.key);
    if (field.type == FieldType::YesNo) {
        choice->addItem(tr("Yes"), QStringLiteral("yes"));
        choice->addItem(tr("No"), QStringLiteral("no"));
    }
    connect(choice, &QComboBox::activated, this, [this, choice] {
        if (!choice->currentData().toString().isEmpty())
            m_performer->perform(
                SetFieldRequest{{m_criterion.parameter}, choice->currentData().toString(), {}, m_seen});
    });
    m_layout->addWidget(choice, 1);
}

void CriterionRow::addLine(const IncidentShown &shown, const QString &label)
{
    auto *line = new QLineEdit(this);
    m_line = line;
    line->setAccessibleName(label);
    const bool isTime = m_criterion.parameter.endsWith(QLatin1String("_at"));
    line->setPlaceholderText(isTime ? tr("now, -15m, 14:05") : tr("Not known yet; Enter to save"));
    auto *draft = new DraftKeeper(m_performer->workspace(),
                                  shown.draftKey(QStringLiteral("field/") + m_criterion.parameter), line);
    const FieldDefinition *field = shown.process()->field({m_criterion.parameter});
    if (field && field->type == FieldType::Person) {
        QStringList handles;
        for (const PersonRecord &person : shown.around.people)
            handles.append(person.handle);
        line->setCompleter(new QCompleter(handles, line));
    }
    connect(line, &QLineEdit::returnPressed, this, [this, line, draft] {
        if (line->text().trimmed().isEmpty())
            return;
        m_performer->perform(SetFieldRequest{{m_criterion.parameter}, line->text(), {}, m_seen}, this,
                             [this, draft](bool recorded) {
                                 if (!recorded)
                                     return;
                                 draft->forget();
                                 m_line->clear();
                             });
    });
    m_layout->addWidget(line, 1);
}

void CriterionRow::addRole(const IncidentShown &shown)
{
    const RoleKey role{m_criterion.parameter};
    const RoleDefinition *definition = shown.process()->role(role);
    const QString name = definition ? definition->name.in(shown.language) : role.value;
    QPushButton *take = button(tr("Take role"), Button::Plain, this);
    take->setAccessibleName(tr("Take role %1").arg(name));
    connect(take, &QPushButton::clicked, this, [this, role] {
        m_performer->perform(EngageRequest{role, {}});
    });
    m_layout->addWidget(take);
    auto *who = new QLineEdit(this);
    who->setAccessibleName(tr("Person for the role %1").arg(name));
    who->setPlaceholderText(tr("or a name, then Enter"));
    QStringList handles;
    for (const PersonRecord &person : shown.around.people)
        handles.append(person.handle);
    who->setCompleter(new QCompleter(handles, who));
    connect(who, &QLineEdit::returnPressed, this, [this, who, role] {
        if (!who->text().trimmed().isEmpty())
            m_performer->perform(EngageRequest{role, who->text().trimmed()});
    });
    m_layout->addWidget(who, 1);
}

void CriterionRow::addChecklist(const IncidentShown &shown)
{
    const Checklist *list = shown.process()->checklist(m_criterion.parameter);
    auto *items = new QVBoxLayout;
    if (list) {
        for (const ChecklistItem &item : list->items) {
            const bool done = std::any_of(shown.incident.ticks.begin(), shown.incident.ticks.end(),
                                          [&](const MarkRecord &tick) {
                                              return tick.track == shown.incident.mainTrack()->id
                                                  && tick.checklist == list->key && tick.key == item.key;
                                          });
            auto *tick = new TickRow(item.text.in(shown.language), this);
            tick->setTicked(done);
            connect(tick, &TickRow::ticked, this, [this, list = list->key, item = item.key](bool checked) {
                m_performer->perform(TickRequest{list, {item}, checked, {}});
            });
            items->addWidget(tick);
        }
    }
    m_layout->addLayout(items, 1);
}

void CriterionRow::addLink(const QString &words, void (CriterionRow::*asked)())
{
    QPushButton *link = button(words, Button::Link, this);
    connect(link, &QPushButton::clicked, this, asked);
    m_layout->addWidget(link);
}

} // namespace Watchroom
