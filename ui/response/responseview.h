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

/// The response to one incident: current state, exit criteria, timeline and people.
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
    /// Shows the process map with the current state.
    void showProcess();
    void takeEntryFocus();
    /// Searches the timeline; Esc returns the focus to where it was.
    void find();
    /// Focuses the entry box; the first time after beginWithCalls(), the first role to page.
    void takeFocus();
    /// Call after this incident was declared here: paging comes first.
    void beginWithCalls();
    void reload();
    /// Scrolls to an entry of the timeline.
    void showEntry(const Uuid &entry);
    /// The header's menu, for additional actions.
    QMenu *menu() const;

Q_SIGNALS:
    /// \a publicState is required by a criterion; empty: any.
    void updateAsked(const QString &name, const QString &publicState);
    /// Emitted when loaded and after each change, for the tab and its title.
    void changed(const QString &name, const QString &title, const QString &severity);
    /// The incident could not be loaded and nothing is shown yet.
    void failed(const Watchroom::Error &error);
    /// An act of this view was saved.
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
    int m_tabBefore = 0; ///< the tab that was current before the search
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
