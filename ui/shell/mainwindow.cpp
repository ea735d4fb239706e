// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "declare/declaredialog.h"
#include "incidents/incidentsview.h"
#include "kit/messagebar.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "now/nowview.h"
#include "report/pdfreport.h"
#include "response/responseview.h"
#include "shell/diskbar.h"
#include "shell/firststart.h"
#include "shell/foundview.h"
#include "shell/incidenttabs.h"
#include "shell/keyhints.h"
#include "shell/leaving.h"
#include "shell/locator.h"
#include "shell/pagestack.h"
#include "shell/rail.h"
#include "shell/settingsview.h"
#include "shell/shortcuts.h"
#include "shell/statusline.h"
#include "shell/tabskeeper.h"
#include "shell/undobar.h"
#include "workspace/inbackground.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>

namespace Watchroom {

namespace {
constexpr int wordsShownMs = 8000;
const QString geometryKey = QStringLiteral("window/geometry");
constexpr const char *placeWords[] = {"now", "incidents", "settings", "found", "tabs"};
constexpr int leastLetters = 110; ///< width of the window in characters; below it, the rail shows icons only
}

MainWindow::MainWindow(Look &look, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_look(look)
    , m_preferences(preferences)
{
    setWindowTitle(tr("Watchroom"));
    const Measure measure(this);
    if (restoreGeometry(QByteArray::fromBase64(preferences.value(geometryKey).toLatin1())))
        resize(size().boundedTo(screen()->availableSize())); // it may have been saved on a larger screen
    else
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
    m_message = new MessageBar(centre);
    rows->addWidget(m_message);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    m_rail = new Rail(centre);
    m_rail->add(Now, "now", tr("Now"));
    m_rail->add(Incidents, "incidents", tr("Incidents"));
    m_rail->add(Settings, "settings", tr("Settings"));
    layout->addWidget(m_rail);
    auto *rule = new QFrame(centre);
    rule->setProperty("kind", QLatin1String("line"));
    rule->setFixedWidth(1);
    layout->addWidget(rule);
    // With large text a page may need more room than the screen has: the page scrolls and the window keeps
    // its size.
    QScrollArea *scroll = quietScroll(centre);
    m_stack = new PageStack(scroll);
    scroll->setWidget(m_stack);
    layout->addWidget(scroll, 1);
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
    connect(&look, &Look::changed, this, &MainWindow::fitRail);
    m_leaving = new Leaving(this);
    connect(m_leaving, &Leaving::saving, this, [this] { say(tr("Saving…")); });
    makeMenus();
    m_shortcuts = std::make_unique<Shortcuts>(menuBar(), preferences);
    setUpLocator();
    m_keys = new KeyHints(m_shortcuts->commands(), this);
    connect(m_keys, &KeyHints::changed, this, &MainWindow::showKeys);
    showKeys();
    m_undoBar = new UndoBar(m_status);
    m_status->add(m_undoBar);
    connect(m_undoBar, &UndoBar::told, this, [this] { m_status->bringForward(m_undoBar); });
    connect(m_undoBar, &UndoBar::left, m_status, &StatusLine::showFacts);
    connect(m_undoBar, &UndoBar::undoAsked, this, &MainWindow::undo);
    m_rail->hide();
}

MainWindow::~MainWindow() = default;

void MainWindow::leaveFile()
{
    for (QObject *part : std::initializer_list<QObject *>{m_keeper, m_settings, m_found, m_now, m_incidents,
                                                          m_tabs, m_workspace})
        delete part;
    m_keeper = nullptr;
    m_settings = nullptr;
    m_found = nullptr;
    m_now = nullptr;
    m_incidents = nullptr;
    m_tabs = nullptr;
    m_workspace = nullptr;
}

void MainWindow::setWorkspace(Workspace *workspace, const QString &startedAs)
{
    leaveFile();
    m_workspace = workspace;
    workspace->setParent(this);
    m_leaving->setWorkspace(workspace);
    m_now = new NowView(workspace, m_stack);
    m_tabs = new IncidentTabs(workspace, m_stack);
    m_incidents = new IncidentsView(workspace, m_stack);
    m_stack->addWidget(m_now);
    m_stack->addWidget(m_incidents);
    m_stack->addWidget(m_tabs);
    m_settings = new SettingsView(m_look, m_preferences, workspace, startedAs, m_stack);
    m_stack->addWidget(m_settings);
    m_found = new FoundView(workspace, m_stack);
    m_stack->addWidget(m_found);
    m_locator->setWorkspace(workspace);
    connect(m_settings, &SettingsView::shortcutsAsked, this, &MainWindow::showShortcuts);
    connect(m_settings, &SettingsView::personChosen, this,
            [this](const QString &handle) { whenSaved([this, handle] { Q_EMIT personChosen(handle); }); });
    m_status->follow(workspace);
    m_disk->follow(workspace);
    connectAreas();
    workspace->setWatching(isActiveWindow());
    m_status->clearMessage();
    m_message->hide();
    m_restoring = true;
    showOpened();
    m_keeper = new TabsKeeper(workspace, this);
    connect(m_keeper, &TabsKeeper::restored, this, &MainWindow::restore);
    connect(m_tabs, &IncidentTabs::turned, this, &MainWindow::keepTabs);
    m_keeper->restore();
}

void MainWindow::showOpened()
{
    m_rail->show();
    for (QAction *action : std::as_const(m_needFile))
        action->setEnabled(true);
    go(Now);
}

void MainWindow::restore(const TabsState &state)
{
    // Keeps what the user opened while the file was loading.
    const bool untouched = m_tabs->isEmpty() && m_stack->currentWidget() == m_now;
    if (opensLastTabs(m_preferences)) {
        for (const QString &name : state.names)
            m_tabs->openBehind(name);
        if (untouched && state.place == QLatin1String(placeWords[OpenTabs])
            && state.names.contains(state.current))
            openIncident(state.current);
        else if (untouched && state.place == QLatin1String(placeWords[Incidents]))
            go(Incidents);
    }
    m_backToTabs->setEnabled(!m_tabs->isEmpty());
    m_restoring = false;
    keepTabs();
    Q_EMIT filled();
}

void MainWindow::keepTabs()
{
    if (m_restoring || !m_keeper)
        return;
    const QWidget *shown = m_stack->currentWidget();
    const Place place = shown == m_tabs ? OpenTabs : shown == m_incidents ? Incidents : Now;
    m_keeper->keep({m_tabs->names(), m_tabs->current(), QLatin1String(placeWords[place])});
}

void MainWindow::openIfThere(const QString &name)
{
    const auto found = m_workspace->read([name](const Reader &reader) -> Result<QString> {
        const auto incident
            = IncidentRepository(reader.connection()).find(name, IncidentRepository::Timeline::Without);
        WR_TRY(incident);
        return incident->name;
    });
    onFinished(found, this, [this](const Result<QString> &known) {
        if (known)
            openIncident(*known);
        else
            tell(known.error());
    });
}

void MainWindow::writeUpdate(const QString &name)
{
    if (!m_tabs)
        return;
    m_tabs->compose(name);
    go(OpenTabs);
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
}

void MainWindow::connectAreas()
{
    connect(m_now, &NowView::declareAsked, this, [this] { declare(); });
    connect(m_now, &NowView::incidentChosen, this, &MainWindow::openIncident);
    connect(m_now, &NowView::failed, this, &MainWindow::tell);
    connect(m_now, &NowView::updateAsked, this, &MainWindow::writeUpdate);
    connect(m_now, &NowView::updateDue, this, &MainWindow::updateDue);
    connect(m_now, &NowView::levelAsked, this, [this](const QString &name) {
        openIncident(name);
        m_tabs->level(name);
    });
    connect(m_now, &NowView::counted, this, [this](int open, int late) {
        m_rail->setCount(
            Now, late > 0 ? late : open, late,
            tr("Now, %1, %2").arg(tr("%n open incident(s)", "", open), tr("%n overdue", "", late)));
    });
    connect(m_incidents, &IncidentsView::incidentChosen, this, &MainWindow::openIncident);
    connect(m_incidents, &IncidentsView::declareAsked, this, [this] { declare(); });
    connect(m_incidents, &IncidentsView::failed, this, &MainWindow::tell);
    connect(m_incidents, &IncidentsView::said, this, &MainWindow::say);
    connect(m_incidents, &IncidentsView::pdfAsked, this, &MainWindow::saveList);
    connect(m_found, &FoundView::failed, this, &MainWindow::tell);
    connect(m_found, &FoundView::chosen, this, [this](const QString &name, const Uuid &entry) {
        openIncident(name);
        if (!entry.isNull())
            m_tabs->response()->showEntry(entry);
    });
    connect(m_tabs, &IncidentTabs::turned, m_undoBar, &UndoBar::leave); // it refers to the current tab
    connect(m_tabs, &IncidentTabs::performed, this, [this](const QString &name, const QList<Act> &acts) {
        const auto *undoAction = findChild<QAction *>(QStringLiteral("undo"));
        if (name == m_tabs->current())
            m_undoBar->tell(name, acts, undoAction ? undoAction->shortcut() : QKeySequence());
    });
    connect(m_tabs, &IncidentTabs::emptied, this, [this] { go(Now); });
}

void MainWindow::saveList(const ReportContent &list, const QString &path)
{
    ReportStyle style;
    style.orientation = QPageLayout::Landscape; // a wide table
    inBackground(
        this, [list, style, path] { return saveReportPdf(list, style, path); },
        [this, path](const Result<void> &saved) {
            if (!saved) {
                tell(saved.error());
                return;
            }
            if (m_workspace)
                m_workspace->noteCopy(path);
            say(tr("List saved to %1.").arg(isolated(path)));
        });
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
        : place == Settings     ? static_cast<QWidget *>(m_settings)
        : place == Found        ? static_cast<QWidget *>(m_found)
                                : m_incidents;
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(tabs ? Incidents : place);
    for (QAction *action : std::as_const(m_needIncident))
        action->setEnabled(tabs);
    if (!tabs)
        m_undoBar->leave();
    m_backToTabs->setEnabled(!m_tabs->isEmpty());
    keepTabs();
}

void MainWindow::openIncident(const QString &name)
{
    m_tabs->open(name);
    go(OpenTabs);
}

void MainWindow::declare(DeclareDialog::Kind kind)
{
    if (!m_workspace)
        return;
    auto *dialog = new DeclareDialog(m_workspace, kind, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeclareDialog::declared, this, [this](const QString &name) {
        openIncident(name);
        m_tabs->response()->beginWithCalls();
    });
    connect(dialog, &DeclareDialog::incidentChosen, this, &MainWindow::openIncident);
    dialog->open();
}

void MainWindow::tell(const Error &error)
{
    m_message->tell(error);
}

void MainWindow::say(const QString &words)
{
    m_message->hide(); // it refers to an earlier attempt
    m_status->showMessage(words, wordsShownMs);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

void MainWindow::fitRail()
{
    m_rail->setCompact(width() < leastLetters * fontMetrics().averageCharWidth());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose) {
        event->ignore();
        m_leaving->leave([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_preferences.setValue(geometryKey, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

void MainWindow::whenSaved(std::function<void()> then)
{
    m_leaving->leave(std::move(then));
}

void MainWindow::showKeys()
{
    m_rail->setKeys(Now, m_keys->of("now"));
    m_rail->setKeys(Incidents, m_keys->of("incidents"));
    m_rail->setKeys(Settings, m_keys->of("settings"));
    m_locator->setKeys(m_keys->of("locator"));
}

void MainWindow::setWallBoard(bool on)
{
    if (!m_workspace || on == menuBar()->isHidden())
        return;
    if (on)
        go(Now);
    for (QWidget *part : std::initializer_list<QWidget *>{menuBar(), m_rail, m_status})
        part->setHidden(on);
    if (on)
        showFullScreen();
    else
        showNormal();
    if (!on) {
        Q_EMIT wallBoardLeft();
        return;
    }
    // The menu's own shortcuts do not work while it is hidden.
    for (const auto key : {Qt::Key_Escape, Qt::Key_F11}) {
        auto *back = new QShortcut(key, this);
        connect(back, &QShortcut::activated, this, [this] { setWallBoard(false); });
        connect(this, &MainWindow::wallBoardLeft, back, [back] {
            back->setEnabled(false); // at once: the next F11 belongs to the menu again
            back->deleteLater();
        });
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && m_workspace)
        m_workspace->setWatching(isActiveWindow()); // an inactive window does not need to check for changes
    QMainWindow::changeEvent(event);
}

} // namespace Watchroom
