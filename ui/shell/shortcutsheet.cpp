// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shortcutsheet.h"

#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace Watchroom {

namespace {
constexpr int placeRole = Qt::UserRole; ///< in the list of commands

QString keysShown(const Command &command)
{
    return QKeySequence::listToString(command.action->shortcuts(), QKeySequence::NativeText);
}
} // namespace

ShortcutSheet::ShortcutSheet(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    const Measure measure(this);
    resize(measure(560), measure(640));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(12));
    m_list->setProperty("kind", QLatin1String("table"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Command"), tr("Shortcut")});
    m_list->setAccessibleName(tr("Commands and their shortcuts"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_list, 1);
    layout->addLayout(makeEditor());
    auto *foot = new QHBoxLayout;
    QPushButton *all = button(tr("Reset all shortcuts"), Button::Plain, this);
    QPushButton *close = button(tr("Close"), Button::Plain, this);
    foot->addWidget(all);
    foot->addStretch();
    foot->addWidget(close);
    layout->addLayout(foot);
    fill();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, [this] { m_keys->setFocus(); });
    connect(all, &QPushButton::clicked, this, [this] {
        m_shortcuts.setAllStandard();
        fill();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    showChosen();
}

QLayout *ShortcutSheet::makeEditor()
{
    const Measure measure(this);
    auto *editor = new QVBoxLayout;
    editor->setSpacing(measure(8));
    m_what = plainLabel({}, this, Type::Body, Weight::Bold);
    m_keys = new QKeySequenceEdit(this);
    m_keys->setAccessibleName(tr("New shortcut for the selected command"));
    m_keys->installEventFilter(this);
    m_use = button(tr("Set shortcut"), Button::Plain, this);
    m_standard = button(tr("Reset shortcut"), Button::Plain, this);
    m_answer = plainLabel({}, this);
    m_answer->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure(8));
    row->addWidget(m_keys, 1);
    row->addWidget(m_use);
    row->addWidget(m_standard);
    editor->addWidget(m_what);
    editor->addLayout(row);
    editor->addWidget(m_answer);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutSheet::check);
    connect(m_use, &QPushButton::clicked, this, &ShortcutSheet::keep);
    connect(m_standard, &QPushButton::clicked, this, [this] {
        if (const Command *command = chosen()) {
            m_shortcuts.setStandard(*command);
            fill();
        }
    });
    return editor;
}

/// Records one chord when it is pressed; QKeySequenceEdit would wait a second for more. Backspace removes the
/// shortcut, Tab moves on, Esc closes.
bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_keys || (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease))
        return QDialog::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    Qt::KeyboardModifiers held = pressed->modifiers() & ~Qt::KeypadModifier;
    switch (pressed->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return QDialog::eventFilter(watched, event);
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_unknown:
        return true;
    default:
        break;
    }
    if (event->type() == QEvent::KeyRelease)
        return true;
    if (held == Qt::NoModifier && pressed->key() == Qt::Key_Escape) {
        reject();
        return true;
    }
    const QString text = pressed->text();
    if (!text.isEmpty() && text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace())
        held &= ~Qt::KeyboardModifiers(Qt::ShiftModifier); // "?" already implies Shift
    const bool none = held == Qt::NoModifier && pressed->key() == Qt::Key_Backspace;
    m_keys->setKeySequence(none ? QKeySequence()
                                : QKeySequence(QKeyCombination(held, Qt::Key(pressed->key()))));
    return true;
}

void ShortcutSheet::fill()
{
    const int before = m_list->currentItem() ? m_list->currentItem()->data(0, placeRole).toInt() : 0;
    const QSignalBlocker still(m_list);
    m_list->clear();
    QTreeWidgetItem *menu = nullptr;
    const QList<Command> &commands = m_shortcuts.commands();
    for (int i = 0; i < commands.size(); ++i) {
        if (!menu || menu->text(0) != commands[i].menu) {
            menu = new QTreeWidgetItem(m_list, {commands[i].menu});
            menu->setFlags(Qt::ItemIsEnabled);
            menu->setData(0, placeRole, -1);
            menu->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(menu, {commands[i].name(), keysShown(commands[i])});
        item->setData(0, placeRole, i);
        if (i == before)
            m_list->setCurrentItem(item);
    }
    showChosen();
}

const Command *ShortcutSheet::chosen() const
{
    const int place = m_list->currentItem() ? m_list->currentItem()->data(0, placeRole).toInt() : -1;
    return place >= 0 ? &m_shortcuts.commands().at(place) : nullptr;
}

void ShortcutSheet::showChosen()
{
    const Command *command = chosen();
    m_keys->setEnabled(command);
    m_standard->setEnabled(command && command->action->shortcuts() != m_shortcuts.standard(*command));
    m_what->setText(command ? tr("Shortcut for “%1”").arg(command->name()) : tr("Select a command"));
    m_keys->setKeySequence(command ? command->action->shortcut() : QKeySequence());
    check();
}

void ShortcutSheet::check()
{
    const Command *command = chosen();
    const QString obstacle = command ? m_shortcuts.obstacle(*command, m_keys->keySequence()) : QString();
    m_use->setEnabled(command && obstacle.isEmpty() && m_keys->keySequence() != command->action->shortcut());
    m_answer->setText(obstacle);
    setColour(m_answer, tokens(QApplication::palette()).danger);
    m_keys->setAccessibleDescription(obstacle);
}

void ShortcutSheet::keep()
{
    if (const Command *command = chosen())
        m_shortcuts.set(*command, m_keys->keySequence());
    fill();
}

} // namespace Watchroom
