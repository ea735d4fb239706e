// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "declare/declaredialog.h"
#include "kit/look.h"
#include "now/duenotices.h"
#include "shell/firststart.h"
#include "workspace/workspace.h"

#include <QMainWindow>
#include <QStackedWidget>

class QLabel;

namespace Watchroom {

class DiskBar;
class FoundView;
class IncidentTabs;
class IncidentsView;
class KeyHints;
class Leaving;
class Locator;
class MessageBar;
struct LocatorHit;
struct ReportContent;
class NowView;
class Rail;
class SettingsView;
class StatusLine;
class Shortcuts;
class TabsKeeper;
class UndoBar;
struct TabsState;

/// The window: it hosts the areas and connects them by signals that carry names; it decides nothing about
/// incidents.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a look and \a preferences outlive the window.
    MainWindow(Look &look, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what is in \a workspace, which the window takes over. \a startedAs as in SettingsView.
    void setWorkspace(Workspace *workspace, const QString &startedAs = {});
    /// Lets go of the file and of all that shows it.
    void leaveFile();
    /// There is no file yet, or it can't be opened.
    void showFirstStart(const QString &path, const Error &error);
    /// The file at \a path is damaged. What to do is asked by signals.
    void showDamaged(const QString &path, const Error &error, const DamagedFile &file);
    /// Frames the window with a word: a sample or a drill is never taken for the real thing.
    void setFramed(const QString &word);
    Workspace *workspace() const { return m_workspace; }

public Q_SLOTS:
    void declare(DeclareDialog::Kind kind = DeclareDialog::Kind::Usual);
    void openIncident(const QString &name);
    /// The same for a name from outside, in any case: opens nothing that is not there.
    void openIfThere(const QString &name);
    /// Where the next public word of incident \a name is written.
    void writeUpdate(const QString &name);
    /// Runs \a then once all that was typed and done is on the disk, or may go; see Leaving.
    void whenSaved(std::function<void()> then);
    /// In front of the other windows.
    void comeForward();
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
    /// Save the report of \a incident as PDF under \a path; empty: where this person keeps documents.
    void reportAsked(const QString &incident, const QString &path);
    /// Act as \a handle from now on.
    void personChosen(const QString &handle);
    /// Who sits here is to know of it, wherever they look.
    void updateDue(const Watchroom::DueNotice &notice);
    /// The tabs of last time are there, if there were any.
    void filled();
    void wallBoardLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Place { Now, Incidents, Settings, Found, OpenTabs };
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeIncidentMenu();
    void makeGoMenu();
    void makeHelpMenu();
    void showShortcuts();
    void undo();
    void find();
    /// \a key names the command in what is kept: "declare".
    QAction *add(QMenu *menu, const char *key, const QString &text, const QKeySequence &keys,
                 std::function<void()> does);
    void connectAreas();
    void showOpened();
    void setUpLocator();
    void showKeys();
    /// *Now* alone, on the whole screen; Esc or F11 comes back.
    void setWallBoard(bool on);
    QList<LocatorHit> commandHits() const;
    QList<LocatorHit> settingHits();
    QList<LocatorHit> helpHits() const;
    void go(int place);
    void fitRail();
    void restore(const TabsState &state);
    void keepTabs();
    void showReport();
    void saveReport(const QString &incident);
    void saveList(const ReportContent &list, const QString &path);

    Look &m_look;
    Preferences &m_preferences;
    Workspace *m_workspace = nullptr;
    Rail *m_rail;
    QStackedWidget *m_stack;
    FirstStart *m_first;
    QLabel *m_frame;
    DiskBar *m_disk;
    MessageBar *m_message;
    Leaving *m_leaving;
    bool m_mayClose = false; ///< all is saved, or a person said that the rest may go
    NowView *m_now = nullptr;
    IncidentsView *m_incidents = nullptr;
    IncidentTabs *m_tabs = nullptr;
    SettingsView *m_settings = nullptr;
    FoundView *m_found = nullptr;
    Locator *m_locator = nullptr;
    UndoBar *m_undoBar = nullptr;
    std::unique_ptr<Shortcuts> m_shortcuts;
    KeyHints *m_keys = nullptr;
    StatusLine *m_status;
    TabsKeeper *m_keeper = nullptr;
    bool m_restoring = false;
    QAction *m_backToTabs = nullptr;
    QList<QAction *> m_needFile, m_needIncident;
};

} // namespace Watchroom
