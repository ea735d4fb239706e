// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responseview.h"

#include "kit/messagebar.h"
#include "kit/widgets.h"
#include "queries/incidentrepository.h"
#include "response/awaystrip.h"
#include "response/callspane.h"
#include "response/confidentialitydialog.h"
#include "response/conflictpanel.h"
#include "response/criteriapanel.h"
#include "response/entrybox.h"
#include "response/handoverdialog.h"
#include "response/incidentheader.h"
#include "response/leveldialog.h"
#include "response/linkspane.h"
#include "response/processmap.h"
#include "response/replaydialog.h"
#include "response/responsepanes.h"
#include "response/rolecard.h"
#include "response/rolespane.h"
#include "response/stepper.h"
#include "response/taskspane.h"
#include "response/timelineview.h"

#include <QApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

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
    m_message = new MessageBar(this);
    layout->addWidget(m_message);
    m_away = new AwayStrip(workspace, this);
    connect(m_away, &AwayStrip::entryAsked, this, &ResponseView::showEntry);
    layout->addWidget(m_away);
    m_conflicts = new ConflictPanel(m_performer, this);
    connect(m_conflicts, &ConflictPanel::levelAsked, this, &ResponseView::level);
    layout->addWidget(m_conflicts);
    m_panes = new ResponsePanes(this);
    makeParts();
    layout->addWidget(m_panes, 1);
    connect(m_header, &IncidentHeader::updateAsked, this, [this] { Q_EMIT updateAsked(m_name, {}); });
    const auto addCommand = [this](const char *key, const QString &words, void (ResponseView::*does)()) {
        QAction *action = m_header->menu()->addAction(words);
        showKeysOf(action, key);
        connect(action, &QAction::triggered, this, does);
    };
    addCommand("level", tr("Set severity…"), &ResponseView::level);
    addCommand("undo", tr("Undo my last act"), &ResponseView::undo);
    connect(m_header->menu()->addAction(tr("Merge into another incident…")), &QAction::triggered, this,
            &ResponseView::merge);
    m_confidentiality = m_header->menu()->addAction(tr("Make confidential…"));
    connect(m_confidentiality, &QAction::triggered, this, &ResponseView::changeConfidentiality);
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

void ResponseView::makeParts()
{
    m_stepper = new Stepper(m_panes);
    m_criteria = new CriteriaPanel(m_performer, m_panes);
    m_timeline = new TimelineView(m_performer, m_panes);
    m_entry = new EntryBox(m_performer, m_panes);
    m_card = new RoleCard(m_workspace, m_panes);
    m_calls = new CallsPane(m_performer, m_panes);
    m_roles = new RolesPane(m_performer, m_panes);
    m_tasks = new TasksPane(m_performer, m_panes);
    m_links = new LinksPane(m_performer, m_panes);
    connect(m_links, &LinksPane::addAsked, this, [this] { m_entry->begin(QStringLiteral("/link ")); });
    connect(m_panes, &ResponsePanes::narrowed, m_stepper, &Stepper::setNarrow);
    connect(m_panes, &ResponsePanes::narrowed, m_timeline, &TimelineView::setNarrow);
    m_panes->setParts(
        {m_stepper, m_criteria, m_timeline, m_entry, m_card, m_calls, m_roles, m_tasks, m_links});
    connect(m_criteria, &CriteriaPanel::updateAsked, this,
            [this](const QString &publicState) { Q_EMIT updateAsked(m_name, publicState); });
    connect(m_criteria, &CriteriaPanel::levelAsked, this, &ResponseView::level);
    connect(m_criteria, &CriteriaPanel::taskAsked, this,
            [this] { m_entry->begin(QStringLiteral("/task ")); });
    connect(m_card, &RoleCard::handOverAsked, this, &ResponseView::handOver);
    connect(m_roles, &RolesPane::handOverAsked, this, &ResponseView::handOver);
    connect(m_timeline, &TimelineView::moveAsked, this, &ResponseView::moveEntry);
    connect(m_timeline, &TimelineView::filesDropped, m_entry, &EntryBox::attach);
    connect(m_timeline, &TimelineView::findLeft, this,
            [this] { m_panes->reveal(ResponsePanes::Tab(m_tabBefore)); });
    connect(m_timeline, &TimelineView::refused, this, &ResponseView::tell);
    connect(m_timeline, &TimelineView::redactAsked, this, &ResponseView::redact);
    connect(m_tasks, &TasksPane::addAsked, this, [this] { m_entry->begin(QStringLiteral("/task ")); });
}

/// Shows the number of open items on the tabs.
void ResponseView::nameTabs()
{
    const auto counted = [](const QString &name, const QString &count) {
        return count.isEmpty()
            ? name
            : tr("%1 %2", "part of an incident and how much of it is open").arg(name, count);
    };
    m_panes->setTitle(ResponsePanes::Timeline, tr("Timeline"));
    m_panes->setTitle(ResponsePanes::Criteria, counted(tr("Criteria"), m_criteria->countShown()));
    m_panes->setTitle(ResponsePanes::Role, tr("Roles"));
    m_panes->setTitle(ResponsePanes::Calls, counted(tr("Pages"), m_calls->countShown()));
    m_panes->setTitle(ResponsePanes::Tasks, counted(tr("Tasks"), m_tasks->countShown()));
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
            Q_EMIT failed({ErrorCode::NotFound,
                           tr("This incident can't be shown: its process is not in this file."),
                           {},
                           tr("All recorded data is safe. Restore a backup that contains the process, or ask "
                              "the owner of the file for the process."),
                           {}});
        return;
    }
    if (!m_loaded)
        m_workspace->noteReading(shown.incident);
    m_shown = shown;
    m_confidentiality->setText(shown.incident.confidential ? tr("Open to everyone…")
                                                           : tr("Make confidential…"));
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
    m_links->show(shown);
    m_conflicts->show(shown);
    m_away->show(shown);
    nameTabs();
    Q_EMIT changed(m_name, shown.incident.title, shown.incident.severity.value);
}

void ResponseView::tell(const Error &error)
{
    m_message->tell(error);
}

void ResponseView::advance()
{
    m_panes->reveal(ResponsePanes::Criteria);
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

void ResponseView::find()
{
    if (!m_loaded)
        return;
    QWidget *before = QApplication::focusWidget();
    if (!m_timeline->isFinding())
        m_tabBefore = m_panes->current();
    m_panes->reveal(ResponsePanes::Timeline);
    m_timeline->find(before);
}

void ResponseView::takeFocus()
{
    if (std::exchange(m_callsFirst, false)) {
        m_panes->reveal(ResponsePanes::Calls);
        if (m_calls->takeFocus())
            return;
    }
    m_entry->takeFocus();
}

void ResponseView::beginWithCalls()
{
    m_callsFirst = true;
    if (m_loaded)
        takeFocus();
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
    dialog->setWindowTitle(tr("Redact entry"));
    dialog->setLabelText(tr("The text is deleted permanently; author and time stay.\nEarlier backups still "
                            "contain it. Reason for the redaction:"));
    dialog->setOkButtonText(tr("Redact entry"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, entry](const QString &reason) {
        RedactRequest request;
        request.entry = entry;
        request.reason = reason;
        m_performer->perform(request);
    });
    dialog->open();
}

/// Asks for one of the open incidents and passes its name to \a then.
void ResponseView::askIncident(const QString &title, const QString &question, const QString &action,
                               std::function<void(const QString &)> then)
{
    const auto names = m_workspace->read([own = m_name](const Reader &reader) -> Result<QStringList> {
        auto open = IncidentRepository(reader.connection()).activeNames();
        WR_TRY(open);
        open->removeAll(own);
        return open;
    });
    onFinished(names, this, [this, title, question, action, then](const Result<QStringList> &open) {
        if (!open)
            return tell(open.error());
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(title);
        dialog->setLabelText(question);
        dialog->setComboBoxItems(*open);
        dialog->setComboBoxEditable(true);
        dialog->setOkButtonText(action);
        connect(dialog, &QInputDialog::textValueSelected, this, then);
        dialog->open();
    });
}

void ResponseView::moveEntry(const QString &entry)
{
    askIncident(tr("Move to another incident"), tr("Move this entry to which incident?"), tr("Move entry"),
                [this, entry](const QString &into) {
                    m_performer->perform(MoveEntryRequest{entry, into});
                });
}

void ResponseView::merge()
{
    if (!m_loaded)
        return;
    const IncidentRecord &incident = m_shown.incident;
    const auto held = std::count_if(incident.engagements.begin(), incident.engagements.end(),
                                    [](const EngagementRecord &e) { return e.isHeld() || e.isWaiting(); });
    const QString preview
        = QStringList{tr("%1 will be closed as a duplicate; the other incident continues and shows it.")
                          .arg(m_name),
                      tr("%n timeline entry(s) stay here and can still be read.", "",
                         int(incident.timeline.size())),
                      tr("%n role(s) and page(s) will end.", "", int(held)),
                      tr("You can undo this until somebody changes the incident."),
                      QString(),
                      tr("Merge into which incident?")}
              .join(QLatin1Char('\n'));
    askIncident(tr("Merge %1").arg(m_name), preview, tr("Merge incident"),
                [this](const QString &into) { m_performer->perform(MergeRequest{into}); });
}

void ResponseView::showProcess()
{
    if (!m_loaded)
        return;
    auto *dialog = new ProcessMapDialog(m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ResponseView::replay()
{
    if (!m_loaded)
        return;
    auto *dialog = new ReplayDialog(m_workspace, m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ResponseView::handOver(const RoleKey &role)
{
    auto *dialog = new HandOverDialog(m_performer, m_shown, role, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ResponseView::changeConfidentiality()
{
    if (!m_loaded)
        return;
    auto *dialog = new ConfidentialityDialog(m_performer, m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
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
