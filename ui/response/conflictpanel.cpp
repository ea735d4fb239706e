// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/conflictpanel.h"

#include "base/hybridclock.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>

namespace Watchroom {

namespace {
QString fieldShown(const IncidentShown &shown, const ConflictRecord &conflict)
{
    if (const FieldDefinition *field = shown.process()->field({conflict.field}))
        return field->label.in(shown.language);
    if (conflict.field == QLatin1String("title"))
        return ConflictPanel::tr("Title");
    if (conflict.field == QLatin1String("severity"))
        return ConflictPanel::tr("Severity");
    if (conflict.field == QLatin1String("state"))
        return ConflictPanel::tr("State");
    if (conflict.field == QLatin1String("body"))
        return ConflictPanel::tr("Text of an update");
    return conflict.field;
}

QString valueShown(const IncidentShown &shown, const ConflictRecord &conflict, const Value &value)
{
    if (conflict.kind == EntityKind::Track && conflict.field == QLatin1String("state")) {
        for (const ProcessPointer &process : shown.around.trackProcesses) {
            if (const State *state = process->state({value.text()}))
                return state->name.in(shown.language);
        }
    }
    if (const SeverityDefinition *severity = shown.process()->severity({value.text()});
        severity && conflict.field == QLatin1String("severity"))
        return severity->name.in(shown.language);
    if (const Uuid *person = value.as<Uuid>())
        return shown.person({*person});
    if (const Moment *moment = value.as<Moment>())
        return utcShown(*moment);
    const QString text = value.toJson().toVariant().toString();
    return text.isEmpty() ? ConflictPanel::tr("empty", "a field that somebody cleared") : text;
}
} // namespace

ConflictPanel::ConflictPanel(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
    , m_layout(new QVBoxLayout(this))
{
    const Measure measure(this);
    setAttribute(Qt::WA_StyledBackground);
    setStyleSheet(QStringLiteral("Watchroom--ConflictPanel { background: %1 }")
                      .arg(tokens(QApplication::palette()).dangerTint.name()));
    m_layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    m_layout->setSpacing(measure(8));
    hide();
}

void ConflictPanel::show(const IncidentShown &shown)
{
    if (shown.incident.conflicts == m_shown)
        return;
    m_shown = shown.incident.conflicts;
    clear(m_layout);
    for (const ConflictRecord &conflict : std::as_const(m_shown))
        m_layout->addWidget(makeConflict(shown, conflict));
    setVisible(!m_shown.isEmpty());
}

QWidget *ConflictPanel::makeConflict(const IncidentShown &shown, const ConflictRecord &conflict)
{
    const Measure measure(this);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure(4));
    layout->addWidget(plainLabel(tr("%1 was changed by two people at once. Choose the value to keep.")
                                     .arg(isolated(fieldShown(shown, conflict))),
                                 part, Type::Body, Weight::Bold));
    auto *values = new QHBoxLayout;
    values->setSpacing(measure(24));
    for (const Head &head : conflict.heads)
        values->addWidget(makeValue(shown, conflict, head), 1);
    layout->addLayout(values);
    return part;
}

QWidget *ConflictPanel::makeValue(const IncidentShown &shown, const ConflictRecord &conflict,
                                  const Head &head)
{
    const Measure measure(this);
    const bool isSeverity
        = conflict.kind == EntityKind::Incident && conflict.field == QLatin1String("severity");
    auto *part = new QWidget(this);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure(8));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    const QString value = valueShown(shown, conflict, head.value);
    auto *text = new CutLabel(part);
    text->setWhole(value);
    texts->addWidget(text);
    const Moment said = Moment::exact(HybridClock::wallOf(head.by.stamp));
    texts->addWidget(mutedLabel(
        tr("%1 at %2", "who wrote a value, when")
            .arg(isolated(shown.person(head.by.author)), clockShown(said, m_performer->context().zone())),
        part, Type::Caption));
    layout->addLayout(texts, 1);
    QPushButton *keep = button(isSeverity ? tr("Set severity") : tr("Keep this"), Button::Plain, part);
    keep->setAccessibleName(isSeverity ? tr("Set severity, instead of “%1”").arg(isolated(value))
                                       : tr("Keep “%1”").arg(isolated(value)));
    connect(keep, &QPushButton::clicked, this, [this, isSeverity, conflict, act = head.by.id] {
        if (isSeverity)
            Q_EMIT levelAsked();
        else
            m_performer->perform(SettleRequest{conflict.entity, conflict.field, act});
    });
    layout->addWidget(keep, 0, Qt::AlignTop);
    return part;
}

} // namespace Watchroom
