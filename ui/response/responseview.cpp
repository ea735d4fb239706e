// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responseview.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "response/callspane.h"
#include "response/criteriapanel.h"
#include "response/entrybox.h"
#include "response/incidentheader.h"
#include "response/leveldialog.h"
#include "response/rolespane.h"
#include "response/stepper.h"
#include "response/taskspane.h"
#include "response/timelineview.h"

#include <QApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

namespace Watchroom {

ResponseView::ResponseView(Workspace *workspace, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(name)
    , m_performer(new Performer(workspace, name, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new IncidentHeader(this);
    layout->addWidget(m_header);
    layout->addWidget(hairline(this));
    layout->addWidget(makeMessage());
    m_conflicts = plainLabel({}, this);
    m_conflicts->setWordWrap(true);
    m_conflicts->setContentsMargins(Measure(this)(16), Measure(this)(6), Measure(this)(16), Measure(this)(6));
    setColour(m_conflicts, tokens(QApplication::palette()).danger);
    m_conflicts->hide();
    layout->addWidget(m_conflicts);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeCentre(), 1);
    auto *rule = new QFrame(this);
    rule->setProperty("kind", QLatin1String("line"));
    rule->setFixedWidth(1);
    body->addWidget(rule);
    body->addWidget(makeSide());
    layout->addLayout(body, 1);
    connect(m_header, &IncidentHeader::updateAsked, this, [this] { Q_EMIT updateAsked(m_name, {}); });
    connect(m_header->menu()->addAction(tr("Level…\tCtrl+L")), &QAction::triggered, this,
            &ResponseView::level);
    connect(m_header->menu()->addAction(tr("Undo my last act\tCtrl+Z")), &QAction::triggered, this,
            &ResponseView::undo);
    connect(m_performer, &Performer::refused, this, &ResponseView::tell);
    connect(m_performer, &Performer::performed, m_message, &QWidget::hide);
    connect(m_performer, &Performer::performed, this, &ResponseView::performed);
    connect(workspace, &Workspace::acted, this, &ResponseView::reload);
    connect(workspace, &Workspace::reloaded, this, &ResponseView::reload);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const Instant now = m_workspace->context().now();
        if (!isVisible() || !m_loaded)
            return;
        m_header->tick(now);
        m_stepper->tick(now);
        m_calls->tick(now);
    });
    m_tick.start();
    reload();
}

QWidget *ResponseView::makeMessage()
{
    const Measure measure(this);
    m_message = new QWidget(this);
    m_message->setAttribute(Qt::WA_StyledBackground);
    m_message->setProperty("kind", QLatin1String("danger"));
    auto *layout = new QHBoxLayout(m_message);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    auto *sign = new QLabel(m_message);
    showIcon(sign, icon("alert", tokens(QApplication::palette()).danger), measure(16));
    m_messageText = plainLabel({}, m_message);
    m_messageText->setWordWrap(true);
    QPushButton *close = button(tr("Close"), Button::Link, m_message);
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QPushButton::clicked, m_message, &QWidget::hide);
    layout->addWidget(sign);
    layout->addWidget(m_messageText, 1);
    layout->addWidget(close);
    m_message->hide();
    return m_message;
}

QWidget *ResponseView::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_stepper = new Stepper(centre);
    m_criteria = new CriteriaPanel(m_performer, centre);
    m_timeline = new TimelineView(m_performer, centre);
    m_entry = new EntryBox(m_performer, centre);
    m_criteriaScroll = new QScrollArea(centre);
    m_criteriaScroll->setWidgetResizable(true);
    m_criteriaScroll->setFrameShape(QFrame::NoFrame);
    m_criteriaScroll->setFocusPolicy(Qt::NoFocus);
    m_criteriaScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_criteriaScroll->setWidget(m_criteria);
    m_criteria->installEventFilter(this);
    layout->addWidget(m_stepper);
    layout->addWidget(hairline(centre));
    layout->addWidget(m_criteriaScroll);
    layout->addWidget(hairline(centre));
    layout->addWidget(m_timeline, 1);
    layout->addWidget(hairline(centre));
    layout->addWidget(m_entry);
    connect(m_criteria, &CriteriaPanel::updateAsked, this,
            [this](const QString &publicState) { Q_EMIT updateAsked(m_name, publicState); });
    connect(m_criteria, &CriteriaPanel::levelAsked, this, &ResponseView::level);
    connect(m_criteria, &CriteriaPanel::taskAsked, this,
            [this] { m_entry->begin(QStringLiteral("/task ")); });
    connect(m_timeline, &TimelineView::redactAsked, this, &ResponseView::redact);
    return centre;
}

QWidget *ResponseView::makeSide()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(Measure(this)(352));
    QWidget *side = pane(scroll);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_card = new RoleCard(side);
    m_calls = new CallsPane(m_performer, side);
    m_roles = new RolesPane(m_performer, side);
    m_tasks = new TasksPane(m_performer, side);
    for (QWidget *part : std::initializer_list<QWidget *>{m_card, m_calls, m_roles, m_tasks}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        layout->addWidget(part);
    }
    layout->addStretch();
    scroll->setWidget(side);
    connect(m_tasks, &TasksPane::addAsked, this, [this] { m_entry->begin(QStringLiteral("/task ")); });
    return scroll;
}

/// As high as its rows ask for, as long as the timeline keeps more than half of the room.
void ResponseView::fitCriteria()
{
    const int width = m_criteriaScroll->viewport()->width();
    const int wanted = m_criteria->layout()->hasHeightForWidth()
        ? m_criteria->layout()->totalHeightForWidth(width)
        : m_criteria->sizeHint().height();
    m_criteriaScroll->setFixedHeight(std::min(wanted, height() * 42 / 100));
}

void ResponseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCriteria();
}

bool ResponseView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_criteria && event->type() == QEvent::LayoutRequest)
        fitCriteria();
    return QWidget::eventFilter(watched, event);
}

void ResponseView::reload()
{
    if (m_loading) {
        m_stale = true;
        return;
    }
    m_loading = true;
    const auto loaded = m_workspace->read([name = m_name, language = languageOf(this)](const Reader &reader) {
        return incidentShown(reader, name, language);
    });
    onFinished(loaded, this, [this](const Result<IncidentShown> &shown) {
        m_loading = false;
        if (shown)
            show(*shown);
        else if (m_loaded)
            tell(shown.error());
        else
            Q_EMIT failed(shown.error());
        if (std::exchange(m_stale, false))
            reload();
    });
}

void ResponseView::show(const IncidentShown &shown)
{
    if (!shown.process() || !shown.state()) {
        if (!m_loaded)
            Q_EMIT failed(
                {ErrorCode::NotFound, tr("The process of this incident is not in this file."), {}, {}, {}});
        return;
    }
    if (!m_loaded)
        m_workspace->noteReading(shown.incident);
    m_shown = shown;
    m_loaded = true;
    m_header->show(shown);
    m_stepper->show(shown);
    m_criteria->show(shown);
    m_timeline->show(shown);
    m_entry->show(shown);
    m_calls->show(shown);
    m_card->show(shown);
    m_roles->show(shown);
    m_tasks->show(shown);
    showConflicts();
    Q_EMIT changed(m_name, shown.incident.title, shown.incident.severity.value);
}

/// Two people said different things of one field: both are kept, and both are shown.
void ResponseView::showConflicts()
{
    QStringList lines;
    for (const ConflictRecord &conflict : m_shown.incident.conflicts) {
        QStringList values;
        for (const Head &head : conflict.heads)
            values.append(tr("“%1” (%2)", "a value and who said it")
                              .arg(isolated(head.value.toJson().toVariant().toString()),
                                   isolated(m_shown.person(head.by.author))));
        const FieldDefinition *field = m_shown.process()->field({conflict.field});
        lines.append(tr("%1 has two values: %2. Write it again to settle it.")
                         .arg(field ? field->label.in(m_shown.language) : conflict.field,
                              values.join(tr(" and ", "between two values"))));
    }
    m_conflicts->setText(lines.join(QLatin1Char('\n')));
    m_conflicts->setVisible(!lines.isEmpty());
}

void ResponseView::tell(const Error &error)
{
    m_messageText->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')).trimmed());
    m_message->show();
}

void ResponseView::advance()
{
    m_criteria->advance();
}

void ResponseView::level()
{
    if (!m_loaded)
        return;
    auto *dialog = new LevelDialog(m_performer, m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ResponseView::undo()
{
    m_performer->perform(UndoRequest{});
}

void ResponseView::takeEntryFocus()
{
    m_entry->takeFocus();
}

void ResponseView::showEntry(const Uuid &entry)
{
    m_timeline->showEntry(entry);
}

QMenu *ResponseView::menu() const
{
    return m_header->menu();
}

void ResponseView::redact(const QString &entry)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Take words out of the log"));
    dialog->setLabelText(tr("The words go for good; who wrote them and when stays.\n"
                            "Backups made before still hold them. Why must they go?"));
    dialog->setOkButtonText(tr("Take them out"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, entry](const QString &reason) {
        RedactRequest request;
        request.entry = entry;
        request.reason = reason;
        m_performer->perform(request);
    });
    dialog->open();
}

void ResponseView::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (event->modifiers() == Qt::NoModifier && digit >= 1 && digit <= 9 && m_calls->copyWay(digit))
        return;
    QWidget::keyPressEvent(event);
}

} // namespace Watchroom
