// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/undobar.h"

#include "incident/actkind.h"
#include "kit/widgets.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::UndoBar)
};
constexpr std::chrono::seconds shownFor{8};
} // namespace

QString doneWords(const QString &kind)
{
    const std::pair<const char *, QString> words[] = {
        {"note", Words::tr("Entry added")},         {"unlink", Words::tr("Link removed")},
        {"set", Words::tr("Field changed")},        {"clock", Words::tr("Time recorded")},
        {"transition", Words::tr("State changed")}, {"criterion", Words::tr("Criterion changed")},
        {"tick", Words::tr("Checklist changed")},   {"level", Words::tr("Severity set")},
        {"call", Words::tr("Page recorded")},       {"answer", Words::tr("Answer recorded")},
        {"engage", Words::tr("Role assigned")},     {"release", Words::tr("Role released")},
        {"task", Words::tr("Task added")},          {"task_done", Words::tr("Task done")},
        {"flag", Words::tr("Flag changed")},        {"link", Words::tr("Link added")},
        {"access", Words::tr("Access changed")},    {"merge", Words::tr("Incidents merged")},
        {"redact", Words::tr("Entry redacted")},    {"undo", Words::tr("Undone")},
    };
    for (const auto &[key, said] : words) {
        if (kind == QLatin1String(key))
            return said;
    }
    return {};
}

bool canBeUndone(const QString &kind)
{
    return actKindSpec(kind).isUndoable;
}

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_words(plainLabel({}, this))
    , m_undo(button({}, Button::Link, this))
{
    const Measure measure(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure(4), 0, measure(12), 0);
    layout->setSpacing(measure(12));
    layout->addWidget(m_words);
    layout->addWidget(m_undo);
    layout->addStretch();
    m_words->setMinimumWidth(1); // the text is cut before the window grows
    m_undo->setMinimumHeight(measure(28));
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus() || underMouse())
            m_timer.start(); // the user is about to use it
        else
            leave();
    });
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoAsked);
}

void UndoBar::tell(const QString &incident, const QList<Act> &acts, const QKeySequence &keys)
{
    QString done, kind;
    for (const Act &act : acts) {
        if (const QString words = doneWords(act.kind); !words.isEmpty()) {
            done = words;
            kind = act.kind;
        }
    }
    if (done.isEmpty()) {
        leave();
        return;
    }
    m_words->setText(tr("%1 on %2", "what was done, and on which incident").arg(done, incident));
    m_undo->setText(keys.isEmpty() ? tr("Undo")
                                   : tr("Undo (%1)").arg(keys.toString(QKeySequence::NativeText)));
    m_undo->setVisible(canBeUndone(kind));
    m_timer.start();
    m_words->setToolTip(m_words->text());
    m_words->setAccessibleName(m_words->text());
    Q_EMIT told();
    QAccessibleEvent said(m_words, QAccessible::Alert); // Qt 6.4 has no announcement event
    QAccessible::updateAccessibility(&said);
}

void UndoBar::leave()
{
    m_timer.stop();
    Q_EMIT left();
}

} // namespace Watchroom
