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

/// Every incident that the viewer may see: narrowed by a line of filters and words, sorted by any column, to
/// be opened, copied and exported.
class IncidentsView : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentsView(Workspace *workspace, QWidget *parent = nullptr);

    /// To the line of filters.
    void find();
    /// All that the person \a handle holds or held a role in, and nothing else.
    void showPerson(const QString &handle);

Q_SIGNALS:
    void incidentChosen(const QString &name);
    /// There is none yet.
    void declareAsked();
    void failed(const Watchroom::Error &error);
    /// A word on what was done: where an export lies, how much was copied.
    void said(const QString &words);
    /// The list is to be written under \a path as PDF.
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
    QPushButton *m_way; ///< out of an empty list
    QMenu *m_export;
    QWidget *m_exporting;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_late; ///< reading that takes longer than a person takes for at once
    Error m_error; ///< of the last reading; no message: none
};

} // namespace Watchroom
