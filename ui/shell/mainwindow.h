// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/firststart.h"
#include "workspace/workspace.h"

#include <QMainWindow>
#include <QStackedWidget>

class QLabel;

namespace Watchroom {

class DiskBar;
class IncidentTabs;
class IncidentsView;
class NowView;
class Rail;
class StatusLine;

/// The window: it hosts the areas and connects them by signals that carry names; it decides nothing about
/// incidents.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Shows what is in \a workspace, which the window takes over.
    void setWorkspace(Workspace *workspace);
    /// There is no file yet, or it can't be opened.
    void showFirstStart(const QString &path, const Error &error);
    /// The file at \a path is damaged. What to do is asked by signals.
    void showDamaged(const QString &path, const Error &error, const DamagedFile &file);
    /// Frames the window with a word: a sample or a drill is never taken for the real thing.
    void setFramed(const QString &word);
    Workspace *workspace() const { return m_workspace; }

public Q_SLOTS:
    void declare(const QString &area = QStringLiteral("reliability"));
    void openIncident(const QString &name);
    void tell(const Watchroom::Error &error);
    /// A word at the foot of the window that goes by itself.
    void say(const QString &words);

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();
    void fileAsked(const QString &path);
    void rescueAsked();
    void restoreAsked();
    /// Save the report of \a incident as PDF under \a path.
    void reportAsked(const QString &incident, const QString &path);
    void schemeAsked(bool dark);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    enum Place { Now, Incidents, OpenTabs };
    void makeMenus();
    void makeFileMenu();
    void makeIncidentMenu();
    void makeGoMenu();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> does);
    void connectAreas();
    void showOpened();
    void askBeforeLosing(int unsaved);
    void go(int place);
    void saveReport();
    void about();

    Workspace *m_workspace = nullptr;
    Rail *m_rail;
    QStackedWidget *m_stack;
    FirstStart *m_first;
    QLabel *m_frame;
    DiskBar *m_disk;
    bool m_mayLose = false; ///< a person said that what waits in memory may go
    NowView *m_now = nullptr;
    IncidentsView *m_incidents = nullptr;
    IncidentTabs *m_tabs = nullptr;
    StatusLine *m_status;
    QAction *m_backToTabs = nullptr;
    QList<QAction *> m_needFile, m_needIncident;
};

} // namespace Watchroom
