// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentlist.h"
#include "workspace/workspace.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFontMetrics>
#include <QLocale>
#include <QTimer>
#include <atomic>

namespace Watchroom {

/// All incidents that match a query, in any number: their keys in order, and a cache of rows that are read a
/// page at a time. A row that is not loaded yet shows a placeholder. Acts move single rows; after a notice of
/// many acts the list is read again, and the view restores selection and scroll position.
class IncidentsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Severity,
        Name,
        Title,
        Area,
        State,
        Services,
        Lead,
        Declared,
        Resolved,
        TimeToResolve,
        ColumnCount
    };
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,     ///< empty while the row is loading
        SeverityRole, ///< severity key; the delegate chooses icon and colour
        SortRole,     ///< raw value that the column is sorted by
        LoadedRole,
    };
    static constexpr int pageSize = 128, pagesKept = 64;

    IncidentsModel(Workspace *workspace, const QLocale &locale, QObject *parent = nullptr);
    ~IncidentsModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setQuery(const IncidentQuery &query);
    const IncidentQuery &query() const { return m_query; }
    /// Runs the same query again, for example after changes by others.
    void reload();
    bool isLoading() const { return m_reading; }
    bool isLoaded() const { return m_loaded; }
    /// True if the search stopped before it had checked all matches.
    bool hasMore() const { return m_more; }

    qint64 keyAt(int row) const { return m_keys.value(row); }
    /// -1 if the incident is not in the list.
    int rowOf(qint64 key) const { return int(m_keys.indexOf(key)); }
    /// The sort order of a column; none for services and people.
    static std::optional<IncidentQuery::Sort> sortOf(int column);
    static int columnOf(IncidentQuery::Sort sort);
    /// The text of \a column for \a incident, for display and for copies.
    QString text(const ListedIncident &incident, int column) const;
    /// The width of the longest text of a column that must not be elided; 0 for other columns.
    int mostWidth(int column, const QFontMetrics &metrics) const;

Q_SIGNALS:
    void loaded();
    /// Rows were added, removed or moved.
    void followed();
    void failed(const Watchroom::Error &error);

private:
    struct Listed;
    struct Followed;
    void read();
    void take(const Listed &listed);
    void forget();
    void hold(const Listed &listed, bool isLoaded);
    void follow(const QList<Act> &acts);
    void followOn();
    void apply(const KeyEdit &edit);
    void ask(int page) const;
    void fetch();
    void keep(const QList<ListedIncident> &rows);
    QVariant sortValue(const ListedIncident &incident, int column) const;
    QString timeText(const std::optional<Moment> &moment) const;

    Workspace *m_workspace;
    QLocale m_locale;
    QString m_language;
    IncidentQuery m_query;
    QList<qint64> m_keys;
    mutable QCache<qint64, ListedIncident> m_rows;
    mutable QList<int> m_asked; ///< pages, most recent last
    mutable QTimer m_soon;
    bool m_fetching = false, m_reading = false, m_loaded = false, m_more = false, m_following = false;
    int m_turn = 0; ///< number of the current query; results of earlier ones are dropped
    QSet<Uuid> m_touched;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace Watchroom
