// SPDX-License-Identifier: GPL-3.0-or-later
#include "declare/resultpane.h"

#include "base/duration.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>

namespace Watchroom {

QList<const RoleDefinition *> rolesFor(const ProcessDefinition &process, const SeverityKey &severity)
{
    QList<const RoleDefinition *> roles;
    for (const RoleDefinition &role : process.roles) {
        if (role.requiredFrom && process.reaches(severity, role.requiredFrom))
            roles.append(&role);
    }
    return roles;
}

ResultPane::ResultPane(QWidget *parent)
    : QWidget(parent)
{
    setProperty("kind", QLatin1String("pane"));
    setAttribute(Qt::WA_StyledBackground);
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(measure(12));
    m_mark = new QLabel(this);
    head->addWidget(m_mark);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_severity = plainLabel({}, this, Type::Heading, Weight::Bold);
    m_answered = mutedLabel({}, this, Type::Caption);
    m_answered->setWordWrap(true);
    words->addWidget(m_severity);
    words->addWidget(m_answered);
    head->addLayout(words, 1);
    layout->addLayout(head);
    m_because = plainLabel({}, this);
    m_because->setWordWrap(true);
    layout->addWidget(m_because);
    m_calls = new QVBoxLayout;
    m_calls->setSpacing(measure(4));
    m_switches = new QVBoxLayout;
    m_switches->setSpacing(measure(4));
    layout->addSpacing(measure(8));
    layout->addLayout(m_calls);
    layout->addSpacing(measure(8));
    layout->addLayout(m_switches);
    layout->addStretch();
}

void ResultPane::show(const ProcessDefinition &process, const Level &level, const QString &language)
{
    const Measure measure(this);
    const SeverityDefinition *severity = process.severity(level.severity);
    showIcon(m_mark, severityIcon(level.severity, measure(40), tokens(QApplication::palette()).text),
             measure(40));
    m_severity->setText(severity ? severity->name.in(language) : severityWord(level.severity));
    const SeverityKey counts = process.inForce(level.severity);
    m_answered->setText(level.answered == 0
                            ? tr("Acting severity %1 until the severity is set.").arg(severityWord(counts))
                            : tr("%1 of %2 answered. Unanswered questions do not affect the result.")
                                  .arg(level.answered)
                                  .arg(level.questions));
    m_because->setText(level.sentence());
    m_because->setVisible(!level.sentence().isEmpty());
    clear(m_calls);
    clear(m_switches);
    showCalls(process, counts, language);
    showSwitches(process, counts, language);
}

void ResultPane::showCalls(const ProcessDefinition &process, const SeverityKey &severity,
                           const QString &language)
{
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Roles to page"), this, Type::Body, Weight::Bold));
    head->addStretch();
    head->addWidget(mutedLabel(tr("acknowledge within"), this, Type::Caption));
    m_calls->addLayout(head);
    for (const RoleDefinition *role : rolesFor(process, severity)) {
        auto *line = new QHBoxLayout;
        line->addWidget(plainLabel(role->name.in(language), this));
        line->addStretch();
        line->addWidget(mutedLabel(role->engage.answerWithin ? durationText(*role->engage.answerWithin)
                                                             : tr("no deadline"),
                                   this, Type::Caption));
        m_calls->addLayout(line);
    }
}

void ResultPane::showSwitches(const ProcessDefinition &process, const SeverityKey &severity,
                              const QString &language)
{
    QStringList switches;
    for (const FlagDefinition &flag : process.flags) {
        if (flag.setFrom && process.reaches(severity, flag.setFrom))
            switches.append(flag.text.in(language));
    }
    const PublicState *first = process.firstPublicState();
    if (const auto every = first ? process.cadenceFor(severity, first->key) : std::nullopt)
        switches.append(tr("Status update every %1").arg(durationText(*every)));
    if (process.review.requiredFrom && process.reaches(severity, process.review.requiredFrom))
        switches.append(tr("Review within %n working day(s)", "", process.review.dueDays));
    if (switches.isEmpty())
        return;
    m_switches->addWidget(
        plainLabel(tr("Effects of %1").arg(severityWord(severity)), this, Type::Body, Weight::Bold));
    for (const QString &each : switches) {
        QLabel *line = plainLabel(tr("•  %1", "item of a list").arg(each), this);
        line->setWordWrap(true);
        m_switches->addWidget(line);
    }
}

} // namespace Watchroom
