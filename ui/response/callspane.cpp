// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/callspane.h"

#include "base/duration.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPainter>

namespace Watchroom {

CountdownBar::CountdownBar(Instant from, Instant due, QWidget *parent)
    : QWidget(parent)
    , m_from(from)
    , m_due(due)
    , m_now(from)
{
    setFixedHeight(Measure(this)(4));
}

void CountdownBar::tick(Instant now)
{
    m_now = now;
    update();
}

void CountdownBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Tokens &t = tokens(palette());
    painter.setBrush(t.sunk);
    painter.drawRoundedRect(rect(), 2, 2);
    const double whole = double((m_due - m_from).count());
    const double gone = whole <= 0 ? 1 : std::clamp(double((m_now - m_from).count()) / whole, 0.0, 1.0);
    QRectF filled = rect();
    filled.setWidth(width() * gone);
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(width());
    painter.setBrush(gone >= 1 ? t.danger : gone > 0.5 ? t.warning : t.border);
    painter.drawRoundedRect(filled, 2, 2);
}

CallsPane::CallsPane(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
{
    const Measure measure(this);
    QVBoxLayout *layout = sidePaneLayout(this);
    m_title = plainLabel({}, this, Type::Body, Weight::Bold);
    layout->addWidget(m_title);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(measure(10));
    layout->addLayout(m_rows);
    m_copied = mutedLabel({}, this, Type::Caption);
    m_copied->setWordWrap(true);
    m_copied->hide();
    layout->addWidget(m_copied);
}

void CallsPane::show(const IncidentShown &shown)
{
    m_shown = shown;
    const State *state = shown.state();
    const bool over = !state || state->end || state->phase == QLatin1String("post_incident");
    QList<RoleNeed> uncalled, waiting;
    for (const RoleNeed &need : neededRoles(*shown.process(), shown.incident, shown.around.now)) {
        if (!need.held && !need.call)
            uncalled.append(need);
        else if (!need.held && need.call->isWaiting())
            waiting.append(need);
    }
    setVisible(!over && !(uncalled.isEmpty() && waiting.isEmpty()));
    m_title->setText(shown.incident.engagements.isEmpty() ? tr("Nobody has been paged yet")
                         : waiting.isEmpty() ? tr("%n role(s) not paged yet", "", int(uncalled.size()))
                                             : tr("%n page(s) not acknowledged", "", int(waiting.size())));
    setColour(m_title,
              shown.incident.engagements.isEmpty() ? tokens(QApplication::palette()).warning
                                                   : tokens(QApplication::palette()).text);
    QStringList drawn;
    for (const RoleNeed &need : std::as_const(waiting))
        drawn.append(need.call->id.toString());
    for (const RoleNeed &need : std::as_const(uncalled))
        drawn.append(need.role->key.value);
    if (drawn != m_drawn) {
        m_drawn = drawn;
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        m_uncalled.clear();
        m_waiting.clear();
        clear(m_rows);
        for (const RoleNeed &need : std::as_const(waiting))
            addWaiting(need);
        int number = 0;
        for (const RoleNeed &need : std::as_const(uncalled))
            addUncalled(need, ++number);
        if (hadFocus) // keeps the keyboard focus while roles are paged one after another
            takeFocus();
    }
    tick(shown.around.now);
}

void CallsPane::addUncalled(const RoleNeed &need, int number)
{
    const Engage &engage = need.role->engage;
    const QString name = need.role->name.in(m_shown.language);
    auto *row = new QVBoxLayout;
    row->setSpacing(Measure(this)(2));
    auto *first = new QHBoxLayout;
    auto *words = new CutLabel(this);
    words->setWhole(name);
    first->addWidget(words, 1);
    QPushButton *called = button(tr("Mark as paged"), Button::Link, this);
    called->setAccessibleName(tr("Mark as paged: %1").arg(name));
    connect(called, &QPushButton::clicked, this, [this, role = need.role->key] {
        m_performer->perform(CallRequest{role, {}, {}});
    });
    QPushButton *waive = button(tr("Waive"), Button::Link, this);
    waive->setAccessibleName(tr("Waive page: %1").arg(name));
    connect(waive, &QPushButton::clicked, this, [this, row, waive, role = need.role->key, name] {
        waive->setEnabled(false);
        askWhyNot(row, role, name);
    });
    first->addWidget(waive);
    first->addWidget(called);
    row->addLayout(first);
    auto *second = new QHBoxLayout;
    QPushButton *way = button(
        number <= 9 ? tr("%1  %2", "number key and command").arg(number).arg(engage.command) : engage.command,
        Button::Link, this);
    way->setAccessibleName(tr("Copy paging command: %1").arg(name));
    way->setToolTip(tr("Copies the command. It does not page anyone."));
    connect(way, &QPushButton::clicked, this, [this, number] { copyWay(number); });
    second->addWidget(way);
    second->addWidget(
        cutCaption(engage.confirmed ? engage.channel : tr("%1 (example, not set up)").arg(engage.channel),
                   this),
        1);
    row->addLayout(second);
    m_rows->addLayout(row);
    m_uncalled.append({engage.command, way, called});
}

void CallsPane::askWhyNot(QBoxLayout *row, const RoleKey &role, const QString &name)
{
    auto *reason = new QLineEdit(this);
    reason->setAccessibleName(tr("Reason to waive the page: %1").arg(name));
    reason->setPlaceholderText(tr("Reason, then Enter"));
    row->addWidget(reason);
    reason->setFocus();
    connect(reason, &QLineEdit::returnPressed, this, [this, reason, role] {
        if (!reason->text().trimmed().isEmpty())
            m_performer->perform(WaiveCallRequest{role, reason->text().trimmed()});
    });
}

void CallsPane::addWaiting(const RoleNeed &need)
{
    const QString name = need.role->name.in(m_shown.language);
    auto *row = new QVBoxLayout;
    row->setSpacing(Measure(this)(3));
    auto *first = new QHBoxLayout;
    first->addWidget(plainLabel(name, this, Type::Body, Weight::Bold), 1);
    Waiting waiting;
    waiting.left = plainLabel({}, this, Type::Body, Weight::Bold);
    first->addWidget(waiting.left);
    row->addLayout(first);
    if (need.answerDue) {
        waiting.due = need.answerDue->at;
        waiting.bar = new CountdownBar(need.call->calledAt->at, waiting.due, this);
        row->addWidget(waiting.bar);
    }
    auto *second = new QHBoxLayout;
    const RoleDefinition *next = m_shown.process()->role(need.role->engage.next);
    const QString called = tr("paged %1").arg(clockShown(*need.call->calledAt, QTimeZone::utc()));
    second->addWidget(
        cutCaption(next ? tr("%1, then %2").arg(called, next->name.in(m_shown.language)) : called, this), 1);
    const auto answer = [&](const QString &words, bool yes) {
        QPushButton *made = button(words, Button::Link, this);
        made->setAccessibleName(tr("%1: %2", "role and answer").arg(name, words));
        connect(made, &QPushButton::clicked, this, [this, role = need.role->key, yes] {
            m_performer->perform(AnswerRequest{role, yes, {}});
        });
        second->addWidget(made);
    };
    answer(tr("Acknowledge", "the person paged answers"), true);
    answer(tr("Decline"), false);
    row->addLayout(second);
    m_rows->addLayout(row);
    m_waiting.append(waiting);
}

void CallsPane::tick(Instant now)
{
    const Tokens &t = tokens(QApplication::palette());
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        if (!waiting.bar)
            continue;
        waiting.bar->tick(now);
        const auto left = std::chrono::duration_cast<std::chrono::seconds>(waiting.due - now);
        waiting.left->setText(left.count() >= 0 ? clockText(left)
                                                : tr("overdue by %1").arg(clockText(-left)));
        setColour(waiting.left, left.count() < 0 ? t.danger : t.text);
    }
}

void CallsPane::copy(const QString &way)
{
    QApplication::clipboard()->setText(way);
    m_copied->setText(
        tr("Copied: %1. Nobody has been paged. Run the command, then mark the role as paged.").arg(way));
    m_copied->show();
}

QString CallsPane::countShown() const
{
    const qsizetype open = isHidden() ? 0 : m_uncalled.size() + m_waiting.size();
    return open > 0 ? locale().toString(open) : QString();
}

/// Never focuses "Mark as paged": an accidental Enter must not record a page that was not sent.
bool CallsPane::takeFocus()
{
    if (isHidden() || m_uncalled.isEmpty())
        return false;
    m_uncalled.first().way->setFocus();
    return true;
}

bool CallsPane::copyWay(int number)
{
    if (isHidden() || number < 1 || number > m_uncalled.size())
        return false;
    copy(m_uncalled[number - 1].command);
    m_uncalled[number - 1].called->setFocus();
    return true;
}

} // namespace Watchroom
