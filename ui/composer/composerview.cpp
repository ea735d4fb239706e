// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composerview.h"

#include "base/duration.h"
#include "comms/cadence.h"
#include "comms/secrets.h"
#include "comms/template.h"
#include "composer/customerpreview.h"
#include "composer/nextfield.h"
#include "composer/templatelist.h"
#include "kit/draftkeeper.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

namespace Watchroom {

namespace {
constexpr int channelLimit = 220; ///< characters; some channels cut longer texts
constexpr std::chrono::minutes soon{5};
constexpr int charactersBesideTemplates = 110;
} // namespace

ComposerView::ComposerView(Workspace *workspace, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_performer(new Performer(workspace, name, this))
{
    setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    const Measure measure(this);
    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(makeHead());
    main->addWidget(hairline(this));
    QScrollArea *scroll = columnScroll(this); // in a small window the preview and the terms are below
    auto *work = new QWidget(scroll);
    auto *workLayout = new QVBoxLayout(work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(0);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    middle->setSpacing(measure(12));
    middle->addWidget(makeStates());
    middle->addWidget(makeTexts(), 1);
    workLayout->addLayout(middle, 1);
    workLayout->addWidget(hairline(this));
    workLayout->addWidget(makeTerms());
    scroll->setWidget(work);
    main->addWidget(scroll, 1);
    main->addWidget(hairline(this));
    main->addWidget(makeFoot());
    layout->addLayout(main, 1);
    connect(workspace, &Workspace::acted, this, &ComposerView::reload);
    connect(workspace, &Workspace::reloaded, this, &ComposerView::reload);
    connect(m_performer, &Performer::refused, this, &ComposerView::tell);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ComposerView::tick);
    m_tick.start();
    reload();
}

QSize ComposerView::minimumSizeHint() const
{
    const Measure measure(this);
    return {measure(440), measure(220)};
}

void ComposerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < charactersBesideTemplates * fontMetrics().averageCharWidth();
    m_side->setVisible(!narrow);
    m_shortTemplates->setVisible(narrow);
    m_hint->setVisible(!narrow);
}

int ComposerView::reload()
{
    const int look = ++m_looks;
    const auto loaded
        = m_workspace->read([name = m_performer->incident(), language = languageOf(this)](
                                const Reader &reader) { return incidentShown(reader, name, language); });
    onFinished(loaded, this, [this, look](const Result<IncidentShown> &shown) {
        if (m_busy == Busy::Settling && look >= m_settledAt)
            m_busy = Busy::Idle;
        if (shown)
            show(*shown);
        else
            tell(shown.error());
    });
    return look;
}

void ComposerView::settle()
{
    m_busy = Busy::Settling;
    m_settledAt = reload();
}

void ComposerView::show(const IncidentShown &shown)
{
    if (!shown.process())
        return;
    m_shown = shown;
    const Measure measure(this);
    const int size = measure(24);
    showIcon(m_mark, severityIcon(shown.incident.severity, size, tokens(QApplication::palette()).text), size);
    int number = 1;
    for (const UpdateRecord &update : shown.incident.updates)
        number += update.isPosted() ? 1 : 0;
    m_title->setText(tr("Status update %1").arg(number));
    m_context->setWhole(
        tr("%1 %2", "name and title of an incident").arg(shown.incident.name, shown.incident.title));
    m_templates->show(shown);
    if (!m_loaded) {
        m_loaded = true;
        showStates();
        m_draft = new DraftKeeper(m_workspace, shown.draftKey(QStringLiteral("update")), m_text);
        connect(m_draft, &DraftKeeper::kept, this, [this](const QDateTime &at) {
            m_kept->setText(
                tr("Draft saved %1")
                    .arg(at.toTimeZone(m_workspace->context().zone()).toString(QStringLiteral("HH:mm:ss"))));
        });
    }
    follow();
    if (m_wanted)
        start();
    showStep();
    tick();
}

/// Shows \a update and stores it as the base for later comparison.
void ComposerView::load(const UpdateRecord &update)
{
    m_base = {update.id, contentOf(update), m_shown.updateSeen.value(update.id)};
    m_template = update.templateKey;
    markState(update.publicState);
    m_next->setMoment(update.promisedNextAt);
    if (m_text->toPlainText().trimmed() != update.body.trimmed())
        m_text->setPlainText(update.body);
    textChanged();
}

/// Call after the file was read again. Shows the changes of other people if the user has not edited the
/// update. Otherwise the base stays what the user saw, so that saving reports the conflict.
void ComposerView::follow()
{
    const UpdateRecord *update = written();
    if (!update)
        return;
    if (contentOf(*update) == m_base.content) {
        m_base.seen = m_shown.updateSeen.value(update->id);
        return;
    }
    if (const auto here = content(); here && *here == m_base.content)
        load(*update);
}

void ComposerView::begin(const QString &publicState)
{
    m_wanted = true;
    m_wish = publicState;
    if (m_loaded)
        start();
    m_text->setFocus();
}

/// Continues an open update; otherwise starts the first update, or the template of the current public state.
void ComposerView::start()
{
    m_wanted = false;
    if (const UpdateRecord *open = openUpdate(m_shown.incident)) {
        const QString typed = m_text->toPlainText(); // restored from the last session
        if (open->id != m_base.update)
            load(*open);
        if (!typed.trimmed().isEmpty() && typed != m_text->toPlainText())
            m_text->setPlainText(typed);
        return;
    }
    if (!m_text->toPlainText().trimmed().isEmpty() && !m_state.isEmpty())
        return;
    const UpdateRecord *last = m_shown.incident.lastPosted();
    const State *state = m_shown.state();
    QString wanted = last ? last->publicState : QString();
    // The public state that matches the current state of the incident takes precedence.
    for (const PublicState &each : m_shown.process()->publicStates) {
        if (state && each.name.in(QStringLiteral("en")) == state->publicLabel.in(QStringLiteral("en")))
            wanted = each.key;
    }
    if (!m_wish.isEmpty())
        wanted = m_wish;
    const bool first = !last && (m_wish.isEmpty() || m_shown.process()->isFirstPublicState(m_wish));
    for (const UpdateTemplate &each : m_shown.process()->templates) {
        if ((first && each.kind == QLatin1String("first_word")) || (!first && each.publicState == wanted)) {
            useTemplate(each.key);
            return;
        }
    }
}

void ComposerView::showStates()
{
    for (const PublicState &state : m_shown.process()->publicStates) {
        if (state.maintenance)
            continue;
        auto *made = new QToolButton(this);
        made->setProperty("kind", QLatin1String("plain"));
        made->setProperty("state", state.key);
        made->setText(state.name.in(m_shown.language));
        made->setCheckable(true);
        made->setFocusPolicy(Qt::StrongFocus);
        m_stateGroup->addButton(made);
        m_states->addWidget(made);
        connect(made, &QToolButton::clicked, this, [this, key = state.key] { chooseState(key); });
    }
}

void ComposerView::markState(const QString &key)
{
    m_state = key;
    const PublicState *state = m_shown.process()->publicState(key);
    const auto buttons = m_stateGroup->buttons();
    for (QAbstractButton *each : buttons)
        each->setChecked(each->property("state") == key);
    m_hint->setText(state ? state->useWhen.in(m_shown.language) : QString());
    const auto every = m_shown.process()->cadenceFor(m_shown.incident.severity, key);
    m_next->setHint(every ? tr("%1, %2: every %3")
                                .arg(severityWord(m_shown.incident.severity),
                                     state ? state->name.in(m_shown.language) : key, durationText(*every))
                          : tr("No further update is due after this state"));
}

/// Sets the public state, and the time of the next update by its cadence unless the user typed one.
void ComposerView::chooseState(const QString &key)
{
    markState(key);
    const auto every = m_shown.process()->cadenceFor(m_shown.incident.severity, key);
    const Instant due
        = m_workspace->context().now() + every.value_or(std::chrono::minutes(0)) + std::chrono::seconds(59);
    if (!m_next->isTyped())
        m_next->setMoment(every ? std::optional(Moment::cut(due, Precision::Minute)) : std::nullopt);
    textChanged();
}

void ComposerView::useTemplate(const QString &key)
{
    const UpdateTemplate *used = m_shown.process()->updateTemplate(key);
    if (!used)
        return;
    m_template = key;
    chooseState(used->publicState);
    m_text->setPlainText(filled(used->text.in(m_shown.language),
                                templateValues(m_shown.incident, m_next->moment().value_or(std::nullopt)),
                                nullptr)
                             .trimmed());
    selectField();
    m_text->setFocus();
}

/// Selects the next {placeholder} that must be filled in, so that typing replaces it.
void ComposerView::selectField()
{
    static const QRegularExpression field(QStringLiteral("\\{[a-z][a-z0-9_]*\\}"));
    QTextCursor found = m_text->document()->find(field, m_text->textCursor());
    if (found.isNull())
        found = m_text->document()->find(field);
    if (!found.isNull())
        m_text->setTextCursor(found);
}

bool ComposerView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && !fieldsIn(m_text->toPlainText()).isEmpty()) {
        selectField(); // once all are filled in, Tab leaves the box as usual
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ComposerView::textChanged()
{
    if (!m_loaded)
        return;
    const QString text = m_text->toPlainText().trimmed();
    const PublicState *state = m_shown.process()->publicState(m_state);
    m_preview->show(m_shown.incident.publicTitle.isEmpty() ? m_shown.incident.title
                                                           : m_shown.incident.publicTitle,
                    state ? state->name.in(m_shown.language) : QString(),
                    utcShown(Moment::exact(m_workspace->context().now())), text);
    m_count->setText(tr("%1 of %2").arg(text.size()).arg(channelLimit));
    setColour(m_count,
              text.size() > channelLimit ? tokens(QApplication::palette()).warning
                                         : tokens(QApplication::palette()).muted);
    const QStringList open = fieldsIn(text);
    const auto secret = findSecret(text);
    m_error->setText(secret ? tr("The text contains what looks like a secret (%1).").arg(secret->kind)
                         : open.isEmpty() ? QString()
                                          : tr("Fill in: {%1}").arg(open.join(QStringLiteral("}, {"))));
    showStep();
}

void ComposerView::showStep()
{
    const QString text = m_text->toPlainText();
    const auto here = content();
    const ComposerStep step = composerStep(m_shown, written(), here.value_or(UpdateContent()));
    const QStringList names = approvers(m_shown);
    const QString who = names.join(tr("; ", "between approvers"));
    static const char *const words[]
        = {QT_TR_NOOP("Request approval"), QT_TR_NOOP("Approve and copy"), QT_TR_NOOP("Waiting for approval"),
           QT_TR_NOOP("Copy text"), QT_TR_NOOP("Mark as posted")};
    m_step->setText(tr(words[int(step)]));
    m_step->setEnabled(m_busy == Busy::Idle && step != ComposerStep::Wait && here && !text.trimmed().isEmpty()
                       && fieldsIn(text).isEmpty() && !findSecret(text));
    m_record->setEnabled(m_busy == Busy::Idle && here && !text.trimmed().isEmpty());
    switch (step) {
    case ComposerStep::Ask:
        m_approval->setText(names.isEmpty() ? tr("No approver has been assigned yet.")
                                            : tr("%1: approval not requested yet.").arg(who));
        break;
    case ComposerStep::Approve:
        m_approval->setText(tr("You may approve this update. Editing it afterwards revokes the approval."));
        break;
    case ComposerStep::Wait:
        m_approval->setText(tr("Approval requested from: %1. No answer yet.").arg(who));
        break;
    case ComposerStep::Copy:
        m_approval->setText(
            tr("Approved. Copy the text, post it on the status page, then mark it as posted."));
        break;
    case ComposerStep::ConfirmPost:
        m_approval->setText(
            tr("Copied, not posted yet. Post it on the status page, then mark it as posted."));
    }
    if (hasFocus() && m_step->isEnabled())
        m_step->setFocus(); // a user who performed the last step by keyboard can perform the next one too
    const bool spoken = step == ComposerStep::Ask || step == ComposerStep::Wait;
    m_reportedBy->setVisible(spoken);
    m_record->setVisible(spoken);
}

void ComposerView::tick()
{
    if (!m_loaded)
        return;
    const Tokens &t = tokens(QApplication::palette());
    const auto due = nextUpdateDue(*m_shown.process(), m_shown.incident, m_workspace->context().now());
    m_due->setVisible(due.has_value());
    if (!due)
        return;
    const auto left
        = std::chrono::duration_cast<std::chrono::seconds>(due->at.at - m_workspace->context().now());
    m_due->setText(due->overdue ? tr("Update overdue by %1").arg(clockText(-left))
                                : tr("Update due in %1").arg(clockText(left)));
    setColour(m_due, due->overdue ? t.danger : left <= soon ? t.warning : t.text);
}

void ComposerView::tell(const Error &error)
{
    m_error->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')).trimmed());
    showStep();
}

void ComposerView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier || m_step->hasFocus())) {
        takeStep();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Watchroom
