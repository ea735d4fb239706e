// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/leveldialog.h"

#include "kit/levellerform.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QScrollArea>

namespace Watchroom {

LevelDialog::LevelDialog(Performer *performer, const IncidentShown &shown, QWidget *parent)
    : QDialog(parent)
    , m_performer(performer)
    , m_shown(shown)
{
    setWindowTitle(tr("Set severity of %1").arg(shown.incident.name));
    const Measure measure(this);
    resize(QSize(measure(680), measure(640)).boundedTo(parent->window()->size()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(12));
    QScrollArea *scroll = quietScroll(this);
    m_form = new LevellerForm(scroll);
    m_form->setProcess(shown.around.trackProcesses.value(shown.incident.mainTrack()->id), shown.language);
    scroll->setWidget(m_form);
    layout->addWidget(scroll, 1);
    layout->addLayout(makeOwn());
    m_result = plainLabel({}, this);
    m_result->setWordWrap(true);
    layout->addWidget(m_result);
    layout->addLayout(makeFoot());
    connect(m_form, &LevellerForm::changed, this, &LevelDialog::changed);
    if (!shown.incident.levellings.isEmpty()) { // preset with the previous answers
        QList<Answer> given;
        for (const QString &text : shown.incident.levellings.last().answers) {
            if (const auto answer = answerFromText(text))
                given.append(*answer);
        }
        m_form->setAnswers(given);
    }
    changed();
}

QLayout *LevelDialog::makeOwn()
{
    auto *own = new QHBoxLayout;
    own->addWidget(mutedLabel(tr("Different severity"), this));
    m_own = new QComboBox(this);
    m_own->setAccessibleName(tr("Different severity"));
    m_own->addItem(tr("as answered"), QString());
    for (const SeverityDefinition &severity : m_shown.process()->severities)
        m_own->addItem(severityIcon(severity.key, 16, tokens(QApplication::palette()).text),
                       severity.name.in(m_shown.language), severity.key.value);
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, in one sentence"));
    own->addWidget(m_own);
    own->addWidget(m_reason, 1);
    connect(m_own, &QComboBox::currentIndexChanged, this, &LevelDialog::changed);
    connect(m_reason, &QLineEdit::textChanged, this, &LevelDialog::changed);
    connect(m_reason, &QLineEdit::returnPressed, this, &LevelDialog::use);
    return own;
}

QLayout *LevelDialog::makeFoot()
{
    auto *foot = new QHBoxLayout;
    m_error = plainLabel({}, this);
    m_error->setWordWrap(true);
    setColour(m_error, tokens(QApplication::palette()).danger);
    foot->addWidget(m_error, 1);
    QPushButton *cancel = button(tr("Cancel"), Button::Plain, this);
    connect(cancel, &QPushButton::clicked, this, &LevelDialog::reject);
    m_use = button({}, Button::Primary, this);
    m_use->setDefault(true);
    connect(m_use, &QPushButton::clicked, this, &LevelDialog::use);
    foot->addWidget(cancel);
    foot->addWidget(m_use);
    connect(m_performer, &Performer::refused, this, [this](const Error &error) {
        m_error->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')));
    });
    return foot;
}

void LevelDialog::changed()
{
    const auto result = level(*m_shown.process(), m_form->answers(), m_shown.language);
    const QString own = m_own->currentData().toString();
    const SeverityKey severity = own.isEmpty() && result ? result->severity : SeverityKey{own};
    const bool known = m_shown.process()->severity(severity) != nullptr;
    m_error->clear();
    m_use->setText(known ? tr("Set %1").arg(severityWord(severity)) : tr("Set severity"));
    m_use->setEnabled(known && (own.isEmpty() || !m_reason->text().trimmed().isEmpty()));
    m_result->setText(own.isEmpty() && result ? result->sentence() : QString());
}

void LevelDialog::use()
{
    if (!m_use->isEnabled())
        return;
    LevelRequest request;
    request.severity = {m_own->currentData().toString()};
    request.answers = m_form->answers();
    request.reason = m_reason->text().trimmed();
    request.language = m_shown.language;
    request.seen = m_shown.seen.value(QStringLiteral("severity"));
    m_performer->perform(request, this, [this](bool levelled) {
        if (levelled)
            accept();
    });
}

} // namespace Watchroom
