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

/// The main window: hosts the areas and connects them by signals that carry incident names. It contains no
/// incident logic.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a look and \a preferences must outlive the window.
    MainWindow(Look &look, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the data of \a workspace and takes ownership of it. \a startedAs as in SettingsView.
    void setWorkspace(Workspace *workspace, const QString &startedAs = {});
    /// Closes the file and all views of it.
    void leaveFile();
    /// Shows the start page: no file exists yet, or it can't be opened.
    void showFirstStart(const QString &path, const Error &error);
    /// Shows that the file at \a path is damaged. The user's choice is emitted as a signal.
    void showDamaged(const QString &path, const Error &error, const DamagedFile &file);
    /// Frames the window with a banner, so that a sample or drill can't be mistaken for real data.
    void setFramed(const QString &word);
    Workspace *workspace() const { return m_workspace; }

public Q_SLOTS:
    void declare(DeclareDialog::Kind kind = DeclareDialog::Kind::Usual);
    void openIncident(const QString &name);
    /// Opens an incident named by a link, ignoring case. Does nothing except report it if it does not exist.
    void openIfThere(const QString &name);
    /// Opens the composer for the next public update of incident \a name.
    void writeUpdate(const QString &name);
    /// Calls \a then once all typed text and acts are saved, or the user agreed to discard them; see Leaving.
    void whenSaved(std::function<void()> then);
    /// Raises the window above the others.
    void comeForward();
    void tell(const Watchroom::Error &error);
    /// Shows a temporary message in the status bar.
    void say(const QString &words);

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();
    void fileAsked(const QString &path);
    void rescueAsked();
    void restoreAsked();
    /// Save the report of \a incident as PDF to \a path; empty: in this person's documents folder.
    void reportAsked(const QString &incident, const QString &path);
    /// Use the handle \a handle from now on.
    void personChosen(const QString &handle);
    /// A notice for the user, even if the window is not active.
    void updateDue(const Watchroom::DueNotice &notice);
    /// The tabs of the last session were restored, if there were any.
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
    /// \a key identifies the command in the preferences, such as "declare".
    QAction *add(QMenu *menu, const char *key, const QString &text, const QKeySequence &keys,
                 std::function<void()> does);
    void connectAreas();
    void showOpened();
    void setUpLocator();
    void showKeys();
    /// Shows the Now page alone in full screen; Esc or F11 leaves it.
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
    bool m_mayClose = false; ///< all is saved, or the user agreed to discard the rest
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
