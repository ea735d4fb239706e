// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settingsview.h"

#include "kit/tokens.h"
#include "kit/widgets.h"
#include "workspace/whoami.h"

#include <QApplication>
#include <QScrollArea>

namespace Watchroom {

namespace {
const QString tabsKey = QStringLiteral("window/opens_last_tabs");
}

bool opensLastTabs(const Preferences &preferences)
{
    return preferences.value(tabsKey) != QLatin1String("no");
}

SettingsView::SettingsView(Look &look, Preferences &preferences, Workspace *workspace,
                           const QString &startedAs, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_preferences(preferences)
    , m_workspace(workspace)
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    head->addWidget(plainLabel(tr("Settings"), this, Type::Title, Weight::Bold));
    layout->addLayout(head);
    layout->addWidget(hairline(this));
    QScrollArea *scroll = quietScroll(this);
    auto *page = new QWidget(scroll);
    page->setMaximumWidth(measure(720));
    m_sections = new QVBoxLayout(page);
    m_sections->setContentsMargins(measure(16), measure(16), measure(16), measure(16));
    m_sections->setSpacing(measure(24));
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    makeLooks();
    makePerson(startedAs);
    makeOpening();
    makeKeys();
    m_sections->addStretch();
    connect(&m_look, &Look::changed, this, &SettingsView::follow);
    follow();
}

QVBoxLayout *SettingsView::makeSection(const QString &title, const QString &words)
{
    const Measure measure(this);
    auto *section = new QVBoxLayout;
    section->setSpacing(measure(8));
    section->addWidget(plainLabel(title, this, Type::Heading, Weight::Bold));
    QLabel *more = mutedLabel(words, this);
    more->setWordWrap(true);
    section->addWidget(more);
    m_sections->addLayout(section);
    return section;
}

void SettingsView::addRow(QVBoxLayout *section, const QString &words, QWidget *control)
{
    const Measure measure(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure(16));
    QLabel *label = plainLabel(words, this);
    label->setFixedWidth(measure(136));
    label->setBuddy(control);
    control->setAccessibleName(words);
    control->setMinimumSize(measure(200), measure(32));
    row->addWidget(label);
    row->addWidget(control);
    row->addStretch();
    section->addLayout(row);
}

void SettingsView::makeLooks()
{
    QVBoxLayout *section = makeSection(
        tr("Appearance"),
        tr("Applies to all files on this computer. You can also change the text size in the View menu."));
    m_colours = new QComboBox(this);
    m_colours->addItems({tr("Same as system", "colours of the program"),
                         tr("Light", "colours of the program"), tr("Dark", "colours of the program"),
                         tr("High contrast", "colours of the program")});
    addRow(section, tr("Colour theme"), m_colours);
    m_text = new QSpinBox(this);
    m_text->setRange(Look::leastText, Look::mostText);
    m_text->setSingleStep(Look::textStep);
    m_text->setSuffix(tr("%", "after the size of text"));
    m_text->setKeyboardTracking(false);
    addRow(section, tr("Text size"), m_text);
    connect(m_colours, &QComboBox::activated, this,
            [this](int index) { m_look.setChoice(LookChoice(index)); });
    connect(m_text, &QSpinBox::valueChanged, this, [this](int percent) { m_look.setTextPercent(percent); });
}

void SettingsView::makePerson(const QString &startedAs)
{
    QVBoxLayout *section = makeSection(
        tr("My handle"), tr("Your acts in this file are recorded under this handle. It is not a password."));
    m_person = new QLineEdit(m_workspace->context().authorHandle(), this);
    addRow(section, tr("Handle"), m_person);
    m_act = button(tr("Save handle"), Button::Plain, this);
    m_act->setEnabled(false);
    m_answer = plainLabel({}, this);
    m_answer->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_act);
    row->addStretch();
    section->addLayout(row);
    section->addWidget(m_answer);
    m_answer->hide();
    if (!startedAs.isEmpty()) {
        m_person->setEnabled(false);
        m_answer->setText(
            tr("Watchroom was started with the handle %1. To choose a handle here, restart it without one.")
                .arg(isolated(startedAs)));
        m_answer->show();
        m_act->hide();
    }
    connect(m_person, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_act->setEnabled(!text.trimmed().isEmpty()
                          && text.trimmed() != m_workspace->context().authorHandle());
    });
    connect(m_person, &QLineEdit::returnPressed, m_act, &QPushButton::click);
    connect(m_act, &QPushButton::clicked, this, &SettingsView::choosePerson);
}

void SettingsView::choosePerson()
{
    const QString handle = m_person->text();
    const auto kept = m_workspace->write([handle](Writer &writer) -> Result<QString> {
        WR_TRY(setWhoAmI(writer.connection(), handle));
        return whoAmI(writer.connection());
    });
    onFinished(kept, this, [this](const Result<QString> &who) {
        m_answer->setVisible(!who);
        if (!who) {
            m_answer->setText(
                QStringList{who.error().message, who.error().hint}.join(QLatin1Char(' ')).trimmed());
            setColour(m_answer, tokens(QApplication::palette()).danger);
            return;
        }
        Q_EMIT personChosen(*who);
    });
}

void SettingsView::makeOpening()
{
    QVBoxLayout *section = makeSection(tr("Opening files"), tr("Applies to all files on this computer."));
    m_tabs = new QCheckBox(tr("Reopen tabs of the last session"), this);
    m_tabs->setChecked(opensLastTabs(m_preferences));
    m_tabs->setMinimumHeight(Measure(this)(28));
    section->addWidget(m_tabs, 0, Qt::AlignLeft);
    connect(m_tabs, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.setValue(tabsKey, on ? QString() : QStringLiteral("no")); });
}

void SettingsView::makeKeys()
{
    QVBoxLayout *section
        = makeSection(tr("Keyboard"), tr("You can change the shortcut of every menu command."));
    m_keys = button(tr("Edit shortcuts…"), Button::Plain, this);
    section->addWidget(m_keys, 0, Qt::AlignLeft);
    connect(m_keys, &QPushButton::clicked, this, &SettingsView::shortcutsAsked);
}

void SettingsView::follow()
{
    m_colours->setCurrentIndex(int(m_look.choice()));
    const QSignalBlocker still(m_text);
    m_text->setValue(m_look.textPercent());
}

void SettingsView::take(const QString &setting)
{
    QWidget *wanted = setting == QLatin1String("text") ? static_cast<QWidget *>(m_text)
        : setting == QLatin1String("person")
        ? (m_person->isEnabled() ? static_cast<QWidget *>(m_person) : m_tabs)
        : setting == QLatin1String("opening") ? static_cast<QWidget *>(m_tabs)
        : setting == QLatin1String("keys")    ? static_cast<QWidget *>(m_keys)
                                              : m_colours;
    wanted->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Watchroom
