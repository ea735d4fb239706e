// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "declare/declaredialog.h"
#include "incidents/incidentsview.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "now/nowview.h"
#include "response/responseview.h"
#include "shell/diskbar.h"
#include "shell/incidenttabs.h"
#include "shell/rail.h"
#include "shell/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>

namespace Watchroom {

namespace {
constexpr int wordsShownMs = 8000;
}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("Watchroom"));
    const Measure measure(this);
    resize(measure(1280), measure(800));
    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_frame = plainLabel({}, centre, Type::Caption, Weight::Bold);
    m_frame->setAlignment(Qt::AlignCenter);
    m_frame->hide();
    rows->addWidget(m_frame);
    m_disk = new DiskBar(centre);
    connect(m_disk, &DiskBar::said, this, &MainWindow::say);
    connect(m_disk, &DiskBar::failed, this, &MainWindow::tell);
    rows->addWidget(m_disk);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    m_rail = new Rail(centre);
    m_rail->add("now", tr("Now"));
    m_rail->add("incidents", tr("Incidents"));
    layout->addWidget(m_rail);
    auto *rule = new QFrame(centre);
    rule->setProperty("kind", QLatin1String("line"));
    rule->setFixedWidth(1);
    layout->addWidget(rule);
    m_stack = new QStackedWidget(centre);
    layout->addWidget(m_stack, 1);
    rows->addLayout(layout, 1);
    setCentralWidget(centre);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_first = new FirstStart(m_stack);
    m_stack->addWidget(m_first);
    connect(m_first, &FirstStart::sampleAsked, this, &MainWindow::sampleAsked);
    connect(m_first, &FirstStart::importAsked, this, &MainWindow::importAsked);
    connect(m_first, &FirstStart::emptyAsked, this, &MainWindow::emptyAsked);
    connect(m_first, &FirstStart::otherFileAsked, this, &MainWindow::otherFileAsked);
    connect(m_first, &FirstStart::fileAsked, this, &MainWindow::fileAsked);
    connect(m_first, &FirstStart::rescueAsked, this, &MainWindow::rescueAsked);
    connect(m_first, &FirstStart::restoreAsked, this, &MainWindow::restoreAsked);
    connect(m_first, &FirstStart::stayAsked, this, &MainWindow::showOpened);
    connect(m_rail, &Rail::chosen, this, &MainWindow::go);
    makeMenus();
    m_rail->hide();
}

void MainWindow::setWorkspace(Workspace *workspace)
{
    delete m_now;
    delete m_incidents;
    delete m_tabs;
    delete m_workspace;
    m_workspace = workspace;
    workspace->setParent(this);
    m_now = new NowView(workspace, m_stack);
    m_tabs = new IncidentTabs(workspace, m_stack);
    m_incidents = new IncidentsView(workspace, m_stack);
    m_stack->addWidget(m_now);
    m_stack->addWidget(m_incidents);
    m_stack->addWidget(m_tabs);
    m_status->follow(workspace);
    m_disk->follow(workspace);
    connectAreas();
    workspace->setWatching(isActiveWindow());
    m_status->clearMessage();
    showOpened();
}

void MainWindow::showOpened()
{
    m_rail->show();
    for (QAction *action : std::as_const(m_needFile))
        action->setEnabled(true);
    go(Now);
}

void MainWindow::connectAreas()
{
    connect(m_now, &NowView::declareAsked, this, [this] { declare(); });
    connect(m_now, &NowView::incidentChosen, this, &MainWindow::openIncident);
    connect(m_now, &NowView::failed, this, &MainWindow::tell);
    connect(m_now, &NowView::updateAsked, this, [this](const QString &name) {
        m_tabs->compose(name);
        go(OpenTabs);
    });
    connect(m_now, &NowView::levelAsked, this, [this](const QString &name) {
        openIncident(name);
        m_tabs->level(name);
    });
    connect(m_now, &NowView::counted, this, [this](int open, int late) {
        m_rail->setCount(
            Now, late > 0 ? late : open, late,
            tr("Now, %1, %2").arg(tr("%n open incident(s)", "", open), tr("%n of them late", "", late)));
    });
    connect(m_incidents, &IncidentsView::incidentChosen, this, &MainWindow::openIncident);
    connect(m_incidents, &IncidentsView::failed, this, &MainWindow::tell);
    connect(m_incidents, &IncidentsView::said, this, &MainWindow::say);
    connect(m_tabs, &IncidentTabs::emptied, this, [this] { go(Now); });
}

void MainWindow::showFirstStart(const QString &path, const Error &error)
{
    m_first->tell(path, error.message, error.hint);
    m_stack->setCurrentWidget(m_first);
    m_rail->hide();
    for (QAction *action : m_needFile + m_needIncident)
        action->setEnabled(false);
}

void MainWindow::showDamaged(const QString &path, const Error &error, const DamagedFile &file)
{
    const bool open = m_workspace && m_workspace->path() == path && !m_rail->isHidden();
    showFirstStart(path, error);
    m_first->tellDamaged(path, error.message, file, open);
}

void MainWindow::setFramed(const QString &word)
{
    m_frame->setVisible(!word.isEmpty());
    m_frame->setText(word);
    m_frame->setStyleSheet(QStringLiteral("background: #F1CD64; color: #1B1F26; padding: 3px"));
    setWindowTitle(word.isEmpty() ? tr("Watchroom") : tr("Watchroom, %1").arg(word));
}

void MainWindow::go(int place)
{
    if (!m_workspace)
        return;
    const bool tabs = place == OpenTabs && !m_tabs->isEmpty();
    QWidget *const shown = tabs ? static_cast<QWidget *>(m_tabs)
        : place == Now          ? static_cast<QWidget *>(m_now)
                                : m_incidents;
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(place == Now ? Now : Incidents);
    for (QAction *action : std::as_const(m_needIncident))
        action->setEnabled(tabs);
    m_backToTabs->setEnabled(!m_tabs->isEmpty());
}

void MainWindow::openIncident(const QString &name)
{
    m_tabs->open(name);
    go(OpenTabs);
}

void MainWindow::declare(const QString &area)
{
    if (!m_workspace)
        return;
    auto *dialog = new DeclareDialog(m_workspace, area, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeclareDialog::declared, this, &MainWindow::openIncident);
    connect(dialog, &DeclareDialog::incidentChosen, this, &MainWindow::openIncident);
    dialog->open();
}

void MainWindow::tell(const Error &error)
{
    m_status->showMessage(QStringList{error.message, error.hint}.join(QLatin1Char(' ')));
}

void MainWindow::say(const QString &words)
{
    m_status->showMessage(words, wordsShownMs);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const int unsaved = m_workspace ? int(m_workspace->disk().unsaved().size()) : 0;
    if (unsaved == 0 || m_mayLose) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    askBeforeLosing(unsaved);
}

void MainWindow::askBeforeLosing(int unsaved)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Not saved"));
    box->setText(tr("The disk is full: %n entry(ies) would be lost.", "", unsaved));
    box->setInformativeText(tr("Free some space and try again, or copy them as text first."));
    QPushButton *leave = box->addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(leave, &QPushButton::clicked, this, [this] {
        m_mayLose = true;
        close();
    });
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && m_workspace)
        m_workspace->setWatching(isActiveWindow()); // nobody looks: nothing to look for
    QMainWindow::changeEvent(event);
}

} // namespace Watchroom
