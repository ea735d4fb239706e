// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace Watchroom {

class AwayStrip;
class CallsPane;
class ConflictPanel;
class CriteriaPanel;
class EntryBox;
class IncidentHeader;
class LinksPane;
class MessageBar;
class ResponsePanes;
class RoleCard;
class RolesPane;
class Stepper;
class TasksPane;
class TimelineView;

/// The response to one incident: where it stands, what comes next, what happened, who is there.
class ResponseView : public QWidget
{
    Q_OBJECT
public:
    ResponseView(Workspace *workspace, const QString &name, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    bool isLoaded() const { return m_loaded; }
    void advance();
    void level();
    void undo();
    void merge();
    void replay();
    /// "You are here", on the drawn process.
    void showProcess();
    void takeEntryFocus();
    /// Looks for words in the timeline; Esc comes back to what had the focus.
    void find();
    /// To the entry box; the first time after beginWithCalls() to who is to be called.
    void takeFocus();
    /// It has just been declared here: calling people comes first.
    void beginWithCalls();
    void reload();
    /// Brings one entry of the timeline into sight.
    void showEntry(const Uuid &entry);
    /// What the header's menu offers besides its own.
    QMenu *menu() const;

Q_SIGNALS:
    /// \a publicState is what a criterion asks for; empty: whatever fits.
    void updateAsked(const QString &name, const QString &publicState);
    /// Loaded, the first time and after each change: for the tab and its title.
    void changed(const QString &name, const QString &title, const QString &severity);
    /// It could not be read, and nothing is shown yet.
    void failed(const Watchroom::Error &error);
    /// What was done here is on the disk.
    void performed(const QList<Watchroom::Act> &acts);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeParts();
    void show(const IncidentShown &shown);
    void nameTabs();
    void tell(const Error &error);
    void redact(const QString &entry);
    void handOver(const RoleKey &role);
    void changeConfidentiality();
    void moveEntry(const QString &entry);
    void askIncident(const QString &title, const QString &question, const QString &action,
                     std::function<void(const QString &)> then);

    Workspace *m_workspace;
    QString m_name;
    Performer *m_performer;
    IncidentShown m_shown;
    int m_tabBefore = 0; ///< the one that was in front when somebody began to look for words
    IncidentHeader *m_header;
    ResponsePanes *m_panes;
    Stepper *m_stepper;
    CriteriaPanel *m_criteria;
    TimelineView *m_timeline;
    EntryBox *m_entry;
    CallsPane *m_calls;
    RoleCard *m_card;
    RolesPane *m_roles;
    TasksPane *m_tasks;
    LinksPane *m_links;
    MessageBar *m_message;
    AwayStrip *m_away;
    ConflictPanel *m_conflicts;
    QAction *m_confidentiality;
    QTimer m_tick;
    bool m_loading = false, m_stale = false, m_loaded = false, m_callsFirst = false;
};

} // namespace Watchroom
