// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responseview.h"
#include "shell/incidenttabs.h"
#include "shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>

namespace Watchroom {

QAction *MainWindow::add(QMenu *menu, const QString &text, const QKeySequence &keys,
                         std::function<void()> does)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [does = std::move(does)] { does(); });
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *dark = view->addAction(tr("Dark"));
    dark->setCheckable(true);
    connect(dark, &QAction::triggered, this, &MainWindow::schemeAsked);
    makeGoMenu();
    makeIncidentMenu();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("About Watchroom"), {}, [this] { about(); });
    for (QAction *action : m_needFile + m_needIncident)
        action->setEnabled(false);
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_needFile.append(
        add(file, tr("Declare incident…"), QKeySequence(QStringLiteral("Ctrl+N")), [this] { declare(); }));
    m_needFile.append(add(file, tr("Declare security incident…"),
                          QKeySequence(QStringLiteral("Ctrl+Shift+N")),
                          [this] { declare(QStringLiteral("security")); }));
    file->addSeparator();
    add(file, tr("Open another file…"), QKeySequence(QStringLiteral("Ctrl+O")),
        [this] { Q_EMIT otherFileAsked(); });
    m_needFile.append(add(file, tr("Bring in history…"), {}, [this] { Q_EMIT importAsked(); }));
    m_needIncident.append(add(file, tr("Save report as PDF…"), QKeySequence(QStringLiteral("Ctrl+P")),
                              [this] { saveReport(); }));
    file->addSeparator();
    add(file, tr("Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [] { QApplication::closeAllWindows(); });
}

void MainWindow::makeGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    m_needFile.append(add(menu, tr("Now"), QKeySequence(QStringLiteral("Ctrl+1")), [this] { go(Now); }));
    m_needFile.append(
        add(menu, tr("Incidents"), QKeySequence(QStringLiteral("Ctrl+2")), [this] { go(Incidents); }));
    m_backToTabs
        = add(menu, tr("Open tabs"), QKeySequence(QStringLiteral("Ctrl+Tab")), [this] { go(OpenTabs); });
    m_backToTabs->setEnabled(false);
    menu->addSeparator();
    m_needIncident.append(add(menu, tr("Next incident"), QKeySequence(QStringLiteral("Alt+Right")),
                              [this] { m_tabs->turn(1); }));
    m_needIncident.append(add(menu, tr("Previous incident"), QKeySequence(QStringLiteral("Alt+Left")),
                              [this] { m_tabs->turn(-1); }));
    m_needIncident.append(add(menu, tr("Close this tab"), QKeySequence(QStringLiteral("Ctrl+W")),
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
    m_needIncident.append(add(menu, tr("Post update"), QKeySequence(QStringLiteral("Ctrl+U")), [this] {
        if (!m_tabs->current().isEmpty())
            m_tabs->compose(m_tabs->current());
    }));
    m_needIncident.append(add(menu, tr("Take the step"), QKeySequence(QStringLiteral("Ctrl+.")),
                              onResponse(&ResponseView::advance)));
    m_needIncident.append(
        add(menu, tr("Level…"), QKeySequence(QStringLiteral("Ctrl+L")), onResponse(&ResponseView::level)));
    m_needIncident.append(add(menu, tr("Write an entry"), QKeySequence(QStringLiteral("Ctrl+E")),
                              onResponse(&ResponseView::takeEntryFocus)));
    m_needIncident.append(add(menu, tr("Undo my last act"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")),
                              onResponse(&ResponseView::undo)));
}

void MainWindow::saveReport()
{
    const QString incident = m_tabs->current();
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

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Watchroom"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Watchroom %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later.\n"
                               "Made with Qt %1 and SQLite.")
                                .arg(QLatin1String(qVersion())));
    box->open();
}

} // namespace Watchroom
