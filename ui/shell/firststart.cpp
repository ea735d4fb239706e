// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/firststart.h"

#include "kit/foldingbox.h"
#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QFileInfo>
#include <QInputDialog>
#include <QScrollArea>

namespace Watchroom {

FirstStart::FirstStart(QWidget *parent)
    : QWidget(parent)
{
    const Measure measure(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QScrollArea *scroll = columnScroll(this);
    auto *page = new QWidget(scroll);
    scroll->setWidget(page);
    whole->addWidget(scroll);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure(40), measure(40), measure(40), measure(40));
    layout->setSpacing(measure(8));
    layout->addStretch(2);
    m_title = plainLabel({}, this, Type::Title, Weight::Bold);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text = mutedLabel({}, this);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(measure(24));
    auto *folding = new FoldingBox(120, page);
    m_choices = folding;
    QBoxLayout *choices = folding->box();
    choices->setSpacing(measure(16));
    choices->addStretch();
    choices->addWidget(makeChoice(
        "eye", tr("Explore a sample"),
        tr("A fictional company with a year of incidents, in a separate file that is marked as a sample."),
        tr("Open sample"), true, &FirstStart::sampleAsked));
    choices->addWidget(
        makeChoice("import", tr("Import history"),
                   tr("From an event log, a table of incidents, a status page or another Watchroom file."),
                   tr("Choose file…"), false, &FirstStart::importAsked));
    choices->addWidget(makeChoice("folder", tr("Start empty"),
                                  tr("Five processes are ready: reliability, security, development, quality "
                                     "and support. You can declare an incident right away."),
                                  tr("Create file…"), false, &FirstStart::askName));
    choices->addStretch();
    connect(folding, &FoldingBox::folded, this, [this](bool narrow) {
        const auto cards = m_choices->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *card : cards) // stacked cards use the full width, so that wrapped text gets its height
            card->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Measure(this)(272));
    });
    layout->addWidget(m_choices);
    m_broken = makeWaysOut();
    layout->addWidget(m_broken);
    layout->addStretch(3);
    tell({}, {}, {});
}

QWidget *FirstStart::makeWaysOut()
{
    auto *ways = new QWidget(this);
    auto *layout = new QHBoxLayout(ways);
    layout->setSpacing(Measure(this)(8));
    layout->addStretch();
    m_made = button({}, Button::Primary, ways);
    m_rescue = button(tr("Recover to new file"), Button::Primary, ways);
    m_restore = button(tr("Restore backup"), Button::Plain, ways);
    m_stay = button(tr("Continue with this file"), Button::Plain, ways);
    QPushButton *other = button(tr("Open another file…"), Button::Plain, ways);
    m_rescue->setToolTip(
        tr("Creates a new file from the newest good backup and all later acts that can be read"));
    m_restore->setToolTip(tr("Creates a new file from this backup only"));
    connect(m_made, &QPushButton::clicked, this, [this] { Q_EMIT fileAsked(m_madeBefore); });
    connect(m_rescue, &QPushButton::clicked, this, &FirstStart::rescueAsked);
    connect(m_restore, &QPushButton::clicked, this, &FirstStart::restoreAsked);
    connect(m_stay, &QPushButton::clicked, this, &FirstStart::stayAsked);
    connect(other, &QPushButton::clicked, this, &FirstStart::otherFileAsked);
    for (QPushButton *way : {m_made, m_rescue, m_restore, m_stay, other})
        layout->addWidget(way);
    layout->addStretch();
    return ways;
}

QWidget *FirstStart::makeChoice(const char *iconName, const QString &title, const QString &text,
                                const QString &action, bool primary, void (FirstStart::*asked)())
{
    const Measure measure(this);
    QWidget *choice = pane(m_choices);
    choice->setMaximumWidth(measure(272));
    choice->setMinimumWidth(measure(220));
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(measure(20), measure(20), measure(20), measure(20));
    layout->setSpacing(measure(8));
    auto *sign = new QLabel(choice);
    showIcon(sign, icon(iconName, tokens(QApplication::palette()).muted), measure(24));
    layout->addWidget(sign);
    layout->addWidget(plainLabel(title, choice, Type::Heading, Weight::Bold));
    QLabel *words = plainLabel(text, choice);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop);
    layout->addWidget(words, 1);
    layout->addSpacing(measure(8));
    QPushButton *go = button(action, primary ? Button::Primary : Button::Plain, choice);
    connect(go, &QPushButton::clicked, this, asked);
    layout->addWidget(go);
    return choice;
}

void FirstStart::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Start empty"));
    dialog->setLabelText(tr("Name of your organisation:"));
    dialog->setOkButtonText(tr("Create file"));
    connect(dialog, &QInputDialog::textValueSelected, this, &FirstStart::emptyAsked);
    dialog->open();
}

void FirstStart::tell(const QString &path, const QString &message, const QString &hint)
{
    const bool broken = !message.isEmpty();
    m_title->setText(broken ? tr("This file can't be opened") : tr("Welcome to Watchroom"));
    m_text->setText(broken ? QStringList{message, hint, tr("Nothing in %1 was changed.").arg(path)}.join(
                        QLatin1Char('\n'))
                           : tr("Manage incidents from the first alert to the review. No server is needed, "
                                "and no data leaves this computer unless you set that up."));
    m_choices->setVisible(!broken);
    m_broken->setVisible(broken);
    for (QPushButton *way : {m_made, m_rescue, m_restore, m_stay})
        way->hide();
}

void FirstStart::tellDamaged(const QString &path, const QString &message, const DamagedFile &file, bool open)
{
    tell(path, message,
         QStringList{file.backup.isEmpty() ? tr("No good backup was found.")
                                           : tr("The newest good backup is from %1.").arg(file.backup),
                     tr("Recover what can be read to a new file; this file will not be changed.")}
             .join(QLatin1Char(' ')));
    m_title->setText(tr("This file is damaged"));
    m_madeBefore = file.made;
    m_made->setText(tr("Open %1").arg(QFileInfo(file.made).fileName()));
    m_made->setToolTip(tr("This file was recovered from the damaged file earlier"));
    m_made->setVisible(!file.made.isEmpty());
    m_rescue->show();
    m_restore->setVisible(!file.backup.isEmpty());
    m_stay->setVisible(open);
    (m_made->isVisibleTo(this) ? m_made : m_rescue)->setFocus();
}

} // namespace Watchroom
