// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidents/incidentsmodel.h"
#include "kit/desksetting.h"

#include <QMenu>
#include <QSet>
#include <QTableView>
#include <QTimer>

namespace Watchroom {

/// The list as a table. Visible columns and widths are stored for this desk. Selection and scroll position
/// are kept when the list is read again.
class IncidentsTable : public QTableView
{
    Q_OBJECT
public:
    IncidentsTable(Workspace *workspace, IncidentsModel *model, QWidget *parent = nullptr);

    /// Checkable actions for the visible columns.
    QMenu *columnMenu() { return m_columns; }
    /// Checkable actions for the sort column.
    QMenu *sortMenu() { return m_sorts; }
    /// The chosen columns, whether or not they fit in the window.
    QList<int> shownColumns() const;
    int selectedCount() const;
    /// In list order.
    QList<qint64> selectedKeys() const;
    void showSort(const IncidentQuery &query);

Q_SIGNALS:
    void sortChosen(Watchroom::IncidentQuery::Sort sort, bool descending);
    void incidentChosen(const QString &name);
    void copyAsked(bool markdown);
    void failed(const Watchroom::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpHeader();
    void fillMenus();
    void takeColumns(const QString &text);
    void saveColumns();
    void takeWidths(const QString &text);
    void saveWidths();
    void sizeColumns();
    int widthOf(int column) const;
    void choose(int column, bool shown);
    void fitColumns();
    void sortByColumn(int column);
    void remember();
    void putBack();

    struct Remembered
    {
        qint64 current = 0, top = 0;
        int column = 0, below = 0;
        QList<qint64> selected;
    };
    IncidentsModel *m_model;
    QMenu *m_columns, *m_sorts;
    DeskSetting m_keptColumns, m_keptWidths;
    QSet<int> m_chosen;       ///< chosen columns
    QHash<int, int> m_widths; ///< widths set by the user, at 13 px, by column
    QAction *m_standardWidths = nullptr;
    bool m_sizing = false; ///< true while the program changes widths
    QTimer m_dragged;
    Remembered m_remembered;
    IncidentQuery m_shown; ///< the query of the rows before the current ones
};

} // namespace Watchroom
