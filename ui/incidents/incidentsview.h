// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentlist.h"
#include "reporting/report.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

namespace Watchroom {

class FilterBar;
class IncidentsModel;
class IncidentsTable;
struct ListPages;

/// The list of all incidents that the viewer can see: filtered and searched by a line of text, sorted by any
/// column, opened, copied and exported.
class IncidentsView : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentsView(Workspace *workspace, QWidget *parent = nullptr);

    /// Focuses the filter line.
    void find();
    /// Shows exactly the incidents in which the person \a handle holds or held a role.
    void showPerson(const QString &handle);

Q_SIGNALS:
    void incidentChosen(const QString &name);
    /// The list is empty and the user wants to declare an incident.
    void declareAsked();
    void failed(const Watchroom::Error &error);
    /// A message about a finished copy or export.
    void said(const QString &words);
    /// Save the list to \a path as PDF.
    void pdfAsked(const Watchroom::ReportContent &list, const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeHead();
    QWidget *makeNothing();
    QWidget *makeProgress();
    void connectList();
    void makeExportMenu();
    void readWords();
    void showState();
    void showCount();
    void readShown(const QList<qint64> &keys, std::function<void(const ListPages &)> then);
    void copy(bool markdown);
    QList<qint64> chosen() const;
    void askWhereTo(const QString &suffix, std::function<void(const QString &path)> then);
    void exportTo(const QString &path, const QString &format);

    Workspace *m_workspace;
    IncidentsModel *m_model;
    IncidentsTable *m_table;
    FilterBar *m_filter;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QPushButton *m_way; ///< the button shown with an empty list
    QMenu *m_export;
    QWidget *m_exporting;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_late; ///< delays the loading message
    Error m_error; ///< of the last query; the message is empty if there was none
};

} // namespace Watchroom
