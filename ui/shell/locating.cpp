// SPDX-License-Identifier: GPL-3.0-or-later
// What the search box of the main window offers beside incidents.
#include "incidents/incidentsview.h"
#include "response/responseview.h"
#include "shell/commands.h"
#include "shell/incidenttabs.h"
#include "shell/keyguard.h"
#include "shell/locator.h"
#include "shell/mainwindow.h"
#include "shell/settingsview.h"

#include <QMenu>

namespace Watchroom {

void MainWindow::setUpLocator()
{
    menuBar()->setNativeMenuBar(false); // the search box needs the menu bar inside the window
    m_locator = new Locator(this);
    menuBar()->setCornerWidget(m_locator);
    m_locator->setOffers([this] { return commandHits(); }, [this] { return settingHits(); },
                         [this] { return helpHits(); });
    connect(m_locator, &Locator::incidentChosen, this, &MainWindow::openIncident);
    connect(m_locator, &Locator::personChosen, this, [this](const QString &handle) {
        go(Incidents);
        m_incidents->showPerson(handle);
    });
    new KeyGuard(findChild<QAction *>(QStringLiteral("locator")),
                 findChild<QAction *>(QStringLiteral("undo")), this);
}

/// The menu commands, then those in the menu of the current tab.
QList<LocatorHit> MainWindow::commandHits() const
{
    QList<LocatorHit> hits;
    QSet<QString> names;
    const auto commands = commandsOf(menuBar());
    for (const Command &command : commands) {
        if (!command.action->isEnabled())
            continue;
        names.insert(command.name());
        hits.append({QStringLiteral("command/") + command.key(),
                     command.name(),
                     command.menu,
                     command.action->shortcut().toString(QKeySequence::NativeText),
                     {},
                     [action = command.action] { action->trigger(); }});
    }
    const ResponseView *view = m_tabs && m_stack->currentWidget() == m_tabs ? m_tabs->response() : nullptr;
    const auto own = view ? view->menu()->actions() : QList<QAction *>();
    for (QAction *action : own) {
        const QString name = action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
        if (action->isSeparator() || !action->isEnabled() || names.contains(name))
            continue;
        hits.append({QStringLiteral("tab/") + name,
                     name,
                     m_tabs->current(),
                     action->text().section(QLatin1Char('\t'), 1),
                     {},
                     [action] { action->trigger(); }});
    }
    return hits;
}

QList<LocatorHit> MainWindow::settingHits()
{
    if (!m_settings)
        return {};
    const std::pair<const char *, QString> settings[]
        = {{"colours", tr("Colour theme: light, dark, high contrast")},
           {"text", tr("Text size")},
           {"person", tr("My handle")},
           {"opening", tr("Reopen tabs of the last session")},
           {"keys", tr("Edit shortcuts")}};
    QList<LocatorHit> hits;
    for (const auto &[key, title] : settings)
        hits.append({QStringLiteral("setting/") + QLatin1String(key),
                     title,
                     tr("Settings"),
                     {},
                     {},
                     [this, key = key] {
                         go(Settings);
                         m_settings->take(QLatin1String(key));
                     }});
    return hits;
}

/// The commands of the Help menu.
QList<LocatorHit> MainWindow::helpHits() const
{
    QList<LocatorHit> hits;
    const auto commands = commandsOf(menuBar());
    for (const Command &command : commands) {
        if (command.action->property("help").toBool())
            hits.append({QStringLiteral("help/") + command.key(),
                         command.name(),
                         command.menu,
                         command.action->shortcut().toString(QKeySequence::NativeText),
                         {},
                         [action = command.action] { action->trigger(); }});
    }
    return hits;
}

} // namespace Watchroom
