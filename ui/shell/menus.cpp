// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentsview.h"
#include "report/reportpreview.h"
#include "response/responseview.h"
#include "shell/aboutdialog.h"
#include "shell/foundview.h"
#include "shell/incidenttabs.h"
#include "shell/locator.h"
#include "shell/mainwindow.h"
#include "shell/shortcutsheet.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenuBar>

namespace Watchroom {

QAction *MainWindow::add(QMenu *menu, const char *key, const QString &text, const QKeySequence &keys,
                         std::function<void()> does)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(key));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [does = std::move(does)] { does(); });
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    makeIncidentMenu();
    makeHelpMenu();
    for (QAction *action : m_needFile + m_needIncident)
        action->setEnabled(false);
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_needFile.append(add(file, "declare", tr("Declare incident…"), QKeySequence(QStringLiteral("Ctrl+N")),
                          [this] { declare(); }));
    m_needFile.append(add(file, "declare_security", tr("Declare security incident…"),
                          QKeySequence(QStringLiteral("Ctrl+Shift+N")),
                          [this] { declare(DeclareDialog::Kind::Sensitive); }));
    file->addSeparator();
    add(file, "open_file", tr("Open another file…"), QKeySequence(QStringLiteral("Ctrl+O")),
        [this] { whenSaved([this] { Q_EMIT otherFileAsked(); }); });
    m_needFile.append(add(file, "import", tr("Import history…"), {}, [this] { Q_EMIT importAsked(); }));
    m_needIncident.append(
        add(file, "report", tr("Report…"), QKeySequence(QStringLiteral("Ctrl+P")), [this] { showReport(); }));
    file->addSeparator();
    add(file, "quit", tr("Quit"), QKeySequence(QStringLiteral("Ctrl+Q")),
        [] { QApplication::closeAllWindows(); });
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_needIncident.append(
        add(menu, "undo", tr("Undo my last act"), QKeySequence(QKeySequence::Undo), [this] { undo(); }));
    menu->addSeparator();
    add(menu, "locator", tr("Search or command"), QKeySequence(QStringLiteral("Ctrl+K")),
        [this] { m_locator->take(); });
    m_needFile.append(
        add(menu, "find", tr("Find on this page"), QKeySequence(QKeySequence::Find), [this] { find(); }));
    m_needFile.append(
        add(menu, "search", tr("Search everywhere"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), [this] {
            go(Found);
            m_found->take();
        }));
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    const auto bigger
        = [this](int by) { return [this, by] { m_look.setTextPercent(m_look.textPercent() + by); }; };
    QAction *larger = add(menu, "text_larger", tr("Larger text"), QKeySequence(QStringLiteral("Ctrl++")),
                          bigger(Look::textStep));
    larger->setShortcuts({larger->shortcut(), QKeySequence(QStringLiteral("Ctrl+="))}); // without Shift
    add(menu, "text_smaller", tr("Smaller text"), QKeySequence(QStringLiteral("Ctrl+-")),
        bigger(-Look::textStep));
    add(menu, "text_normal", tr("Normal text size"), QKeySequence(QStringLiteral("Ctrl+0")),
        [this] { m_look.setTextPercent(100); });
    m_needFile.append(add(menu, "wall_board", tr("Wall board"), QKeySequence(QStringLiteral("F11")),
                          [this] { setWallBoard(true); }));
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    const std::tuple<LookChoice, const char *, QString> choices[]
        = {{LookChoice::System, "look_system", tr("System colours")},
           {LookChoice::Light, "look_light", tr("Light colours")},
           {LookChoice::Dark, "look_dark", tr("Dark colours")},
           {LookChoice::HighContrast, "look_contrast", tr("High contrast")}};
    for (const auto &[choice, key, words] : choices) {
        QAction *action = add(menu, key, words, {}, [this, choice = choice] { m_look.setChoice(choice); });
        action->setCheckable(true);
        group->addAction(action);
        const auto follow
            = [this, action, choice = choice] { action->setChecked(m_look.choice() == choice); };
        connect(&m_look, &Look::changed, action, follow);
        follow();
    }
}

void MainWindow::makeGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    m_needFile.append(
        add(menu, "now", tr("Now"), QKeySequence(QStringLiteral("Ctrl+1")), [this] { go(Now); }));
    m_needFile.append(add(menu, "incidents", tr("Incidents"), QKeySequence(QStringLiteral("Ctrl+2")),
                          [this] { go(Incidents); }));
    m_needFile.append(add(menu, "settings", tr("Settings"), QKeySequence(QStringLiteral("Ctrl+8")),
                          [this] { go(Settings); }));
    m_backToTabs = add(menu, "tabs", tr("Open tabs"), QKeySequence(QStringLiteral("Ctrl+Tab")),
                       [this] { go(OpenTabs); });
    m_backToTabs->setEnabled(false);
    menu->addSeparator();
    m_needIncident.append(add(menu, "next_incident", tr("Next incident"),
                              QKeySequence(QStringLiteral("Alt+Right")), [this] { m_tabs->turn(1); }));
    m_needIncident.append(add(menu, "previous_incident", tr("Previous incident"),
                              QKeySequence(QStringLiteral("Alt+Left")), [this] { m_tabs->turn(-1); }));
    m_needIncident.append(add(menu, "close_tab", tr("Close tab"), QKeySequence(QStringLiteral("Ctrl+W")),
                              [this] { m_tabs->closeCurrent(); }));
}

void MainWindow::makeIncidentMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Incident"));
    const auto onResponse = [this](void (ResponseView::*does)()) {
        return [this, does] {
            if (ResponseView *view = m_tabs->response())
                (view->*does)();
        };
    };
    m_needIncident.append(
        add(menu, "update", tr("Post update"), QKeySequence(QStringLiteral("Ctrl+U")), [this] {
            if (!m_tabs->current().isEmpty())
                m_tabs->compose(m_tabs->current());
        }));
    m_needIncident.append(add(menu, "step", tr("Change state"), QKeySequence(QStringLiteral("Ctrl+.")),
                              onResponse(&ResponseView::advance)));
    m_needIncident.append(add(menu, "level", tr("Set severity…"), QKeySequence(QStringLiteral("Ctrl+L")),
                              onResponse(&ResponseView::level)));
    m_needIncident.append(add(menu, "entry", tr("Add timeline entry"), QKeySequence(QStringLiteral("Ctrl+E")),
                              onResponse(&ResponseView::takeEntryFocus)));
    menu->addSeparator();
    m_needIncident.append(add(menu, "process", tr("Show process…"),
                              QKeySequence(QStringLiteral("Ctrl+Shift+L")),
                              onResponse(&ResponseView::showProcess)));
    m_needIncident.append(add(menu, "replay", tr("Replay…"), QKeySequence(QStringLiteral("Ctrl+R")),
                              onResponse(&ResponseView::replay)));
    m_needIncident.append(
        add(menu, "merge", tr("Merge into another incident…"), {}, onResponse(&ResponseView::merge)));
}

void MainWindow::showReport()
{
    const QString incident = m_tabs->current();
    if (incident.isEmpty())
        return;
    auto *preview = new ReportPreview(m_workspace, incident, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &ReportPreview::saveAsked, this, [this, incident] { Q_EMIT reportAsked(incident, {}); });
    connect(preview, &ReportPreview::saveElsewhereAsked, this, [this, incident] { saveReport(incident); });
    preview->open();
}

void MainWindow::saveReport(const QString &incident)
{
    auto *dialog = new QFileDialog(this, tr("Save report as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(incident + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, incident](const QString &path) { Q_EMIT reportAsked(incident, path); });
    dialog->open();
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *keys = add(menu, "shortcuts", tr("Keyboard shortcuts"), QKeySequence(QStringLiteral("?")),
                        [this] { showShortcuts(); });
    QAction *version = add(menu, "about", tr("About Watchroom"), {}, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    for (QAction *action : {keys, version})
        action->setProperty("help", true); // listed for the prefix "?" in the search box
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(*m_shortcuts, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

/// Searches within the current page if it can be searched; otherwise focuses the search box.
void MainWindow::find()
{
    const QWidget *shown = m_stack->currentWidget();
    if (shown == m_incidents)
        m_incidents->find();
    else if (shown == m_found)
        m_found->take();
    else if (shown == m_tabs && m_tabs->response() && m_tabs->response()->isVisible())
        m_tabs->response()->find();
    else
        m_locator->take();
}

void MainWindow::undo()
{
    if (ResponseView *view = m_tabs->response())
        view->undo();
}

} // namespace Watchroom
