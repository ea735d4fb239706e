// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "now/boarddelegate.h"
#include "now/duenotices.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace Watchroom {

class BoardModel;
class MyTasks;

/// The Now page: every open incident, overdue ones first.
class NowView : public QWidget
{
    Q_OBJECT
public:
    explicit NowView(Workspace *workspace, QWidget *parent = nullptr);

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void declareAsked();
    void incidentChosen(const QString &name);
    void updateAsked(const QString &name);
    void levelAsked(const QString &name);
    /// The number of open and overdue incidents, for the navigation rail.
    void counted(int open, int late);
    /// A notice for the user, even if the window is not active.
    void updateDue(const Watchroom::DueNotice &notice);
    void failed(const Watchroom::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBoard();
    QWidget *makeQuiet();
    QWidget *makeTrouble();
    void tellTrouble(const Error &error);
    void show(const QList<BoardRow> &rows);
    void tellCounts();
    void act(const QString &name, BoardDelegate::Action action);

    Workspace *m_workspace;
    BoardModel *m_model;
    QListView *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_countsBox;
    QHBoxLayout *m_counts = nullptr;
    QLabel *m_holds = nullptr;
    MyTasks *m_tasks = nullptr;
    DueNotices m_notices;
    QTimer m_tick;
    QLabel *m_troubleTitle = nullptr, *m_troubleWords = nullptr;
    QPushButton *m_again = nullptr;
    bool m_loading = false, m_stale = false, m_loaded = false;
};

} // namespace Watchroom
