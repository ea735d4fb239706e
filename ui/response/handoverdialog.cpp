// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/handoverdialog.h"

#include "kit/draftkeeper.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QCompleter>

namespace Watchroom {

namespace {
/// What a handover note of \a role must include, according to the process.
QString toldBy(const RoleDefinition &role, const IncidentShown &shown)
{
    QStringList items;
    for (const QString &key : role.handOff) {
        for (const Choice &field : shown.process()->handoff) {
            if (field.key == key)
                items.append(field.text.in(shown.language));
        }
    }
    return items.join(HandOverDialog::tr(", ", "between names"));
}
} // namespace

HandOverDialog::HandOverDialog(Performer *performer, const IncidentShown &shown, const RoleKey &role,
                               QWidget *parent)
    : QDialog(parent)
    , m_performer(performer)
    , m_role(role)
{
    const RoleDefinition *definition = shown.process()->role(role);
    const QString name = definition ? definition->name.in(shown.language) : role.value;
    setWindowTitle(tr("Hand over: %1").arg(name));
    const Measure measure(this);
    resize(measure(520), measure(320));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    m_who = new QLineEdit(this);
    m_who->setAccessibleName(tr("New holder"));
    m_who->setPlaceholderText(tr("New holder"));
    QStringList handles;
    for (const PersonRecord &person : shown.around.people)
        handles.append(person.handle);
    m_who->setCompleter(new QCompleter(handles, m_who));
    layout->addWidget(m_who);
    const QString told = definition ? toldBy(*definition, shown) : QString();
    QLabel *hint
        = mutedLabel(told.isEmpty() ? tr("Handover note: what must they know?")
                                    : tr("Handover note: what must they know? Include: %1.").arg(told),
                     this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_told = new QPlainTextEdit(this);
    m_told->setAccessibleName(tr("Handover note"));
    m_told->setTabChangesFocus(true);
    new DraftKeeper(performer->workspace(), shown.draftKey(QStringLiteral("handover/") + role.value), m_told);
    layout->addWidget(m_told, 1);
    m_error = plainLabel({}, this);
    m_error->setWordWrap(true);
    setColour(m_error, tokens(QApplication::palette()).danger);
    layout->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    QPushButton *cancel = button(tr("Cancel"), Button::Plain, this);
    m_go = button(tr("Hand over"), Button::Primary, this);
    m_go->setDefault(true);
    m_go->setEnabled(false);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &HandOverDialog::handOver);
    connect(m_who, &QLineEdit::textChanged, this,
            [this](const QString &who) { m_go->setEnabled(!who.trimmed().isEmpty()); });
    connect(performer, &Performer::refused, this, [this](const Error &error) {
        m_error->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')));
    });
}

void HandOverDialog::handOver()
{
    EngageRequest request;
    request.role = m_role;
    request.person = m_who->text().trimmed();
    request.told = m_told->toPlainText();
    m_performer->perform(request, this, [this](bool done) {
        if (!done)
            return;
        m_told->clear();
        accept();
    });
}

} // namespace Watchroom
